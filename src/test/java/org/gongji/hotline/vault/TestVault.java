package org.gongji.hotline.vault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/// A vault with made-up keys, the same in every test.
public final class TestVault {

    private TestVault() {}

    public static FieldCipher fieldCipher() {
        return new FieldCipher(Map.of(1, key("AES", "field")), 1);
    }

    public static BlindIndex blindIndex() {
        return new BlindIndex(key("HmacSHA256", "index"));
    }

    public static NumberHash numberHash() {
        return new NumberHash(key("HmacSHA256", "number"));
    }

    public static PinHash pinHash() {
        return new PinHash(key("HmacSHA256", "pin"));
    }

    public static PasswordHash passwordHash() {
        return new PasswordHash(key("HmacSHA256", "pin"));
    }

    public static HashChain hashChain() {
        return new HashChain(key("HmacSHA256", "chain"));
    }

    /// What an authenticator app would show.
    public static String code(String secret, Instant moment) {
        return OneTimeCodes.code(secret, moment);
    }

    static SecretKeySpec key(String algorithm, String name) {
        var bytes = (name + " ".repeat(32)).substring(0, 32).getBytes(StandardCharsets.US_ASCII);
        return new SecretKeySpec(bytes, algorithm);
    }
}
