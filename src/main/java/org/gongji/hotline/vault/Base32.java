package org.gongji.hotline.vault;

/// Bytes as people type them: letters and the figures 2 to 7 (RFC 4648, without padding).
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String text(byte[] bytes) {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var one : bytes) {
            bits = bits << 8 | (one & 0xff);
            held += 8;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(bits >> held & 31));
            }
        }
        return held == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(bits << (BITS - held) & 31)).toString();
    }

    static byte[] bytes(String text) {
        var bytes = new byte[text.length() * BITS / 8];
        var bits = 0;
        var held = 0;
        var at = 0;
        for (var letter = 0; letter < text.length(); letter++) {
            bits = bits << BITS | ALPHABET.indexOf(text.charAt(letter));
            held += BITS;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >> held);
            }
        }
        return bytes;
    }
}
