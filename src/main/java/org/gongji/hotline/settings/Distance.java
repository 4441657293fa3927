package org.gongji.hotline.settings;

/// How many letters one has to change, add or leave out to get from one name to another (Levenshtein).
final class Distance {

    private Distance() {}

    static int between(String one, String other) {
        var last = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var next = new int[other.length() + 1];
            next[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var changed = last[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                next[column] = Math.min(changed, 1 + Math.min(last[column], next[column - 1]));
            }
            last = next;
        }
        return last[other.length()];
    }
}
