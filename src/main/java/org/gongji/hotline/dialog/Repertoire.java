package org.gongji.hotline.dialog;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every sentence that may be said to a caller: each needs its sound.
public record Repertoire(Set<String> sentences) {
    public Repertoire {
        sentences = Set.copyOf(sentences);
    }

    /// What `dialog`, all that it walks, and the interpreter itself may say.
    public static Repertoire of(Dialog<?, ?, ?> dialog, Courtesies courtesies) {
        var said = dialog.family().stream()
                .flatMap(one -> one.nodes().values().stream())
                .flatMap(node -> node.sentences().stream());
        return new Repertoire(Stream.concat(said, courtesies.ids().stream()).collect(Collectors.toSet()));
    }

    public Repertoire with(String... ids) {
        return new Repertoire(Stream.concat(sentences.stream(), Stream.of(ids)).collect(Collectors.toSet()));
    }
}
