package org.gongji.hotline.dialog;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that may be said to a caller: each needs its sound.
///
/// @param sentences the ids of all sentences
/// @param words the ids of words that come from settings or files, such as the name of the region
public record Repertoire(Set<String> sentences, Set<String> words) {
    public Repertoire {
        sentences = Set.copyOf(sentences);
        words = Set.copyOf(words);
    }

    /// What `dialog`, all that it walks, and the interpreter itself may say.
    public static Repertoire of(Dialog<?, ?, ?> dialog, Courtesies courtesies) {
        var said = dialog.family().stream()
                .flatMap(one -> one.nodes().values().stream())
                .flatMap(node -> node.sentences().stream());
        return new Repertoire(Stream.concat(said, courtesies.ids().stream()).collect(Collectors.toSet()), Set.of());
    }

    public Repertoire with(String... ids) {
        return new Repertoire(Stream.concat(sentences.stream(), Stream.of(ids)).collect(Collectors.toSet()), words);
    }

    public Repertoire withWords(Set<String> more) {
        return new Repertoire(
                sentences, Stream.concat(words.stream(), more.stream()).collect(Collectors.toSet()));
    }
}
