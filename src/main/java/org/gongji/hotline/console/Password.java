package org.gongji.hotline.console;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What somebody types to sign in.
public record Password(String text) {

    private static final int LEAST = 12;
    private static final int MOST = 200;

    /// Without those that look like others.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int IN_A_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// One that nobody guesses and that can be typed: some 79 bits.
    public static Password fresh() {
        return new Password(IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-")));
    }

    private static String group() {
        return RANDOM.ints(IN_A_GROUP, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /// Whether it may be chosen: long enough to be guessed by nobody who is throttled.
    public boolean isLongEnough() {
        return text.length() >= LEAST && text.length() <= MOST;
    }

    /// Why it cannot be chosen, where it was typed again as `second`.
    Optional<String> unfit(Password second) {
        if (!isLongEnough()) {
            return Optional.of("short");
        }
        return equals(second) ? Optional.empty() : Optional.of("differ");
    }

    /// Whether it is so long that nobody chose it.
    boolean isAbsurd() {
        return text.length() > MOST;
    }

    /// Masked: a password stands in no log.
    @Override
    public String toString() {
        return "Password[…]";
    }
}
