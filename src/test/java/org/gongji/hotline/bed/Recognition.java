package org.gongji.hotline.bed;

import java.time.Duration;

/// Finds one piece of sound within another, by normalised cross-correlation.
///
/// @param at where it begins in what was heard
/// @param whole how alike the whole piece is there: 1 the same, 0 nothing in common
/// @param worst how alike its least alike stretch of a quarter of a second is. One wrong word spoils this figure and
/// leaves the other high: this is the one that tells amounts apart
record Recognition(Duration at, double whole, double worst) {

    private static final int RATE = 8000;
    private static final int STRETCH = RATE / 4;
    private static final double SILENT = 100;

    static Recognition of(Heard expected, Heard heard) {
        var piece = expected.trimmed().samples();
        var all = heard.samples();
        if (piece.length == 0) {
            throw new IllegalArgumentException("silence can be found anywhere");
        }
        if (all.length < piece.length) {
            return new Recognition(Duration.ZERO, 0, 0);
        }
        var at = bestPlace(piece, all);
        return new Recognition(
                Duration.ofMillis(at * 1000L / RATE), alike(piece, 0, all, at, piece.length), worst(piece, all, at));
    }

    /// True where every word is the one expected.
    boolean isThere() {
        return whole > 0.9 && worst > 0.8;
    }

    private static int bestPlace(short[] piece, short[] all) {
        var products = Correlation.of(piece, all);
        var energy = 0.0;
        for (var i = 0; i < piece.length; i++) {
            energy += (double) all[i] * all[i];
        }
        var best = 0;
        var highest = Double.NEGATIVE_INFINITY;
        for (var at = 0; at + piece.length <= all.length; at++) {
            var likeness = products[at] / Math.sqrt(Math.max(energy, SILENT * SILENT * piece.length / 100));
            if (likeness > highest) {
                highest = likeness;
                best = at;
            }
            if (at + piece.length < all.length) {
                energy += (double) all[at + piece.length] * all[at + piece.length] - (double) all[at] * all[at];
            }
        }
        return best;
    }

    private static double worst(short[] piece, short[] all, int at) {
        var worst = 1.0;
        for (var from = 0; from + STRETCH <= piece.length; from += STRETCH / 2) {
            worst = Math.min(worst, alike(piece, from, all, at + from, STRETCH));
        }
        return worst;
    }

    private static double alike(short[] one, int oneFrom, short[] other, int otherFrom, int length) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (var i = 0; i < length; i++) {
            double a = one[oneFrom + i];
            double b = other[otherFrom + i];
            product += a * b;
            first += a * a;
            second += b * b;
        }
        var floor = SILENT * SILENT * length;
        if (first < floor && second < floor) {
            return 1; // a pause in both
        }
        return product / Math.sqrt(Math.max(first, 1) * Math.max(second, 1));
    }
}
