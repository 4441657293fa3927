package org.gongji.hotline.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC-SHA-256 under one key: the same value always has the same hash, which tells nothing without the key.
public sealed class KeyedHash permits BlindIndex, NumberHash {

    private final SecretKey key;

    KeyedHash(SecretKey key) {
        this.key = key;
    }

    /// 32 bytes.
    ///
    /// @param kind keeps equal values of different kinds apart, such as `id` and `card`
    public final byte[] of(String kind, String value) {
        return mac(key, (kind + ":" + value).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] mac(SecretKey key, byte[] value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a key of the key file does not fit HMAC", impossible);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is not there", impossible);
        }
    }
}
