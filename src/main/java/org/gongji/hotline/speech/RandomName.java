package org.gongji.hotline.speech;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names that nobody can guess: whoever knows the name of a personal sound was told it.
final class RandomName {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomName() {}

    static String next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
