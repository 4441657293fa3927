package org.gongji.hotline.vault;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// A secret that two programs have, so that the one knows what comes from the other: `whsec_` and 24 to 64 bytes in
/// base64, as receivers of webhooks write it (Standard Webhooks 1.0).
public final class SharedSecret {

    private static final String PREFIX = "whsec_";
    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final String WANTED =
            "this is not whsec_ and 24 to 64 random bytes in base64, such as openssl rand -base64 32 makes";

    private final SecretKey key;

    private SharedSecret(SecretKey key) {
        this.key = key;
    }

    /// Throws `IllegalArgumentException`, which says what would do, where it is none.
    public static SharedSecret of(String text) {
        var bytes = bytes(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
        if (bytes.length < LEAST || bytes.length > MOST) {
            throw new IllegalArgumentException(WANTED);
        }
        return new SharedSecret(new SecretKeySpec(bytes, "HmacSHA256"));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(WANTED);
        }
    }

    /// HMAC-SHA-256, in base64.
    public String sign(byte[] content) {
        return Base64.getEncoder().encodeToString(KeyedHash.mac(key, content));
    }

    /// Masked: a secret stands in no log.
    @Override
    public String toString() {
        return "SharedSecret[…]";
    }
}
