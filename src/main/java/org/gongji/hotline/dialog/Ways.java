package org.gongji.hotline.dialog;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Where each answer leads.
public final class Ways<A extends Enum<A>, N extends Enum<N>> {

    private final EnumMap<A, N> ways;

    private Ways(EnumMap<A, N> ways) {
        this.ways = ways;
    }

    /// Asks `way` once for every answer there is: write it as an exhaustive `switch`.
    public static <A extends Enum<A>, N extends Enum<N>> Ways<A, N> of(Class<A> answers, Function<A, N> way) {
        var ways = new EnumMap<A, N>(answers);
        for (A answer : answers.getEnumConstants()) {
            ways.put(answer, way.apply(answer));
        }
        return new Ways<>(ways);
    }

    N by(A answer) {
        return Objects.requireNonNull(ways.get(answer));
    }

    Map<String, N> labelled() {
        var exits = new LinkedHashMap<String, N>();
        ways.forEach((answer, to) -> exits.put(label(answer), to));
        return exits;
    }

    static String label(Enum<?> answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
