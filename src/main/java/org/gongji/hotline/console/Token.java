package org.gongji.hotline.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// What a client shows to be let in.
public record Token(String text) {

    private static final int BYTES = 32;

    /// One that nobody guesses.
    public static Token fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What is kept of it. A plain hash is enough for what nobody guesses.
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not there", impossible);
        }
    }

    /// Masked: a token stands in no log.
    @Override
    public String toString() {
        return "Token[…]";
    }
}
