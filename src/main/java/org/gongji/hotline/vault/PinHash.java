package org.gongji.hotline.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Hashes PINs: Argon2id (1 MiB, one pass, one lane) over a keyed hash.
///
/// Six figures are soon tried whatever the cost; the key, which no database holds, is what protects them. Argon2 takes
/// about 1.3 ms here: enough to make guessing with a stolen key slow, and cheap enough for every call.
///
/// Stored: 16 bytes of salt, then 32 bytes of hash.
public final class PinHash {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int MEMORY_KIB = 1024;

    private final SecretKey pepper;
    private final byte[] nobody;
    private final SecureRandom random = new SecureRandom();

    PinHash(SecretKey pepper) {
        this.pepper = pepper;
        this.nobody = hash("no PIN is this");
    }

    /// What to store of `pin`, with a salt of its own.
    public byte[] hash(String pin) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return hash(pin, salt);
    }

    /// Whether `stored` was made of `pin`.
    public boolean matches(String pin, byte[] stored) {
        return MessageDigest.isEqual(rehash(pin, stored), stored);
    }

    /// What to store of `pin`, with the salt of what is stored already: equal where the PIN is the same.
    public byte[] rehash(String pin, byte[] stored) {
        var salt = new byte[SALT];
        System.arraycopy(stored, 0, salt, 0, SALT);
        return hash(pin, salt);
    }

    /// A hash that no PIN has: whoever is compared with it needs the same time as with a real one.
    public byte[] nobody() {
        return nobody.clone();
    }

    private byte[] hash(String pin, byte[] salt) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(1)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var stored = new byte[SALT + HASH];
        System.arraycopy(salt, 0, stored, 0, SALT);
        argon.generateBytes(KeyedHash.mac(pepper, pin.getBytes(StandardCharsets.UTF_8)), stored, SALT, HASH);
        return stored;
    }
}
