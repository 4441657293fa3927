package org.gongji.hotline.dialog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// A call flow as a value: every place of `N`, what happens there, and the answers `A` it can end with.
public final class Dialog<N extends Enum<N>, S, A extends Enum<A>> {

    private final String name;
    private final N start;
    private final EnumMap<N, Node<N, S, A>> nodes;

    private Dialog(String name, N start, EnumMap<N, Node<N, S, A>> nodes) {
        this.name = name;
        this.start = start;
        this.nodes = nodes;
    }

    /// The dialog whose node at each place is given by `nodeAt`: write it as an exhaustive `switch`.
    public static <N extends Enum<N>, S, A extends Enum<A>> Dialog<N, S, A> of(
            String name, Class<N> places, N start, Function<N, Node<N, S, A>> nodeAt) {
        var nodes = new EnumMap<N, Node<N, S, A>>(places);
        for (N place : places.getEnumConstants()) {
            nodes.put(place, nodeAt.apply(place));
        }
        return new Dialog<>(name, start, nodes);
    }

    public String name() {
        return name;
    }

    public N start() {
        return start;
    }

    public Map<N, Node<N, S, A>> nodes() {
        return Collections.unmodifiableMap(nodes);
    }

    Node<N, S, A> at(N place) {
        return Objects.requireNonNull(nodes.get(place));
    }

    /// This dialog and all that it walks, each once.
    public Set<Dialog<?, ?, ?>> family() {
        var family = new LinkedHashSet<Dialog<?, ?, ?>>();
        gather(family);
        return family;
    }

    private void gather(Set<Dialog<?, ?, ?>> family) {
        if (!family.add(this)) {
            return;
        }
        for (var node : nodes.values()) {
            if (node instanceof Node.Sub<?, ?, ?, ?, ?, ?> sub) {
                sub.inner().gather(family);
            }
        }
    }
}
