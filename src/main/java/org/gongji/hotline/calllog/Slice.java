package org.gongji.hotline.calllog;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which calls are counted together.
///
/// @param text as the summaries have it
public record Slice(String text) {

    private static final Pattern TEXT = Pattern.compile("ALL|IN|OUT|R \\d{6}|L [A-Za-z-]{2,10}");

    public static final Slice ALL = new Slice("ALL");
    public static final Slice CAME_IN = new Slice("IN");
    public static final Slice CALLED_BACK = new Slice("OUT");

    public Slice {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no slice");
        }
    }

    /// The calls of people who are insured in `pool`; empty where that is no code of six figures.
    public static Optional<Slice> region(String pool) {
        return of("R " + pool);
    }

    /// The calls that ended in a language, by its tag.
    public static Optional<Slice> language(String tag) {
        return of("L " + tag);
    }

    /// The one that `text` names.
    public static Optional<Slice> of(String text) {
        return Optional.of(text).filter(TEXT.asMatchPredicate()).map(Slice::new);
    }
}
