package org.gongji.hotline.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a command line; quotes hold a word together and a backslash takes the next character as it is.
///
/// @param verb one word, or two where the command's name has two
record Words(String verb, List<String> rest) {

    private static final Set<String> ONE_WORD = Set.of("ANSWER", "HANGUP", "NOOP", "VERBOSE");

    static Words of(String line) {
        var words = split(line);
        if (words.isEmpty()) {
            return new Words("", List.of());
        }
        var first = words.getFirst().toUpperCase(Locale.ROOT);
        if (ONE_WORD.contains(first) || words.size() == 1) {
            return new Words(first, List.copyOf(words.subList(1, words.size())));
        }
        return new Words(
                first + " " + words.get(1).toUpperCase(Locale.ROOT), List.copyOf(words.subList(2, words.size())));
    }

    private static List<String> split(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var quoted = false;
        var open = false;
        for (var at = 0; at < line.length(); at++) {
            var character = line.charAt(at);
            if (character == '\\' && at + 1 < line.length()) {
                word.append(line.charAt(++at));
                open = true;
            } else if (character == '"') {
                quoted = !quoted;
                open = true;
            } else if (character == ' ' && !quoted) {
                if (open) {
                    words.add(word.toString());
                }
                word.setLength(0);
                open = false;
            } else {
                word.append(character);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
