package org.gongji.hotline.console;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the phone in the browser says to the server, one line of text each.
sealed interface PageWord {

    /// `dial NUMBER`, `dial withheld`, either with ` elder` behind it.
    ///
    /// @param from empty where it is withheld
    record Dial(Optional<String> from, boolean elder) implements PageWord {

        /// Without the number.
        @Override
        public String toString() {
            return "Dial";
        }
    }

    /// `key 5`
    record Key(char key) implements PageWord {

        /// A key may be one of an ID or a PIN.
        @Override
        public String toString() {
            return "Key";
        }
    }

    /// `played 3 1250`: the third sound, 1,250 milliseconds of it.
    record Played(int sound, Duration heard) implements PageWord {}

    /// `here`
    record Here() implements PageWord {}

    /// `bye`
    record Bye() implements PageWord {}

    /// None of these: no page of ours says it.
    record Nonsense() implements PageWord {}

    Pattern DIAL = Pattern.compile("dial (?:withheld|(\\d{3,15}))( elder)?");
    Pattern KEY = Pattern.compile("key ([0-9*#])");
    Pattern PLAYED = Pattern.compile("played (\\d{1,6}) (\\d{1,7})");

    static PageWord of(String line) {
        var dial = DIAL.matcher(line);
        if (dial.matches()) {
            return new Dial(Optional.ofNullable(dial.group(1)), dial.group(2) != null);
        }
        var key = KEY.matcher(line);
        if (key.matches()) {
            return new Key(key.group(1).charAt(0));
        }
        var played = PLAYED.matcher(line);
        if (played.matches()) {
            return new Played(Integer.parseInt(played.group(1)), Duration.ofMillis(Long.parseLong(played.group(2))));
        }
        return switch (line) {
            case "here" -> new Here();
            case "bye" -> new Bye();
            default -> new Nonsense();
        };
    }
}
