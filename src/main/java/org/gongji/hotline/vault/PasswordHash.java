package org.gongji.hotline.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Hashes the passwords of those who work at the console: Argon2id (19 MiB, two passes, one lane, as
/// OWASP's Password Storage Cheat Sheet has it) over a keyed hash. It takes some 100 ms of CPU, so one
/// is made at a time: however many passwords are tried, the calls keep the other cores.
///
/// Stored: 16 bytes of salt, then 32 bytes of hash.
public final class PasswordHash {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final SecretKey pepper;
    private final byte[] nobody;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore one = new Semaphore(1, true);

    PasswordHash(SecretKey pepper) {
        this.pepper = pepper;
        this.nobody = new byte[SALT + HASH];
        random.nextBytes(nobody);
    }

    /// What to store of `password`, with a salt of its own.
    public byte[] hash(String password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return hash(password, salt);
    }

    /// Whether `stored` was made of `password`.
    public boolean matches(String password, byte[] stored) {
        var salt = new byte[SALT];
        System.arraycopy(stored, 0, salt, 0, SALT);
        return MessageDigest.isEqual(hash(password, salt), stored);
    }

    /// A hash that no password has: whoever is compared with it needs the same time as with a real one.
    public byte[] nobody() {
        return nobody.clone();
    }

    private byte[] hash(String password, byte[] salt) {
        one.acquireUninterruptibly();
        try {
            return argon(password, salt);
        } finally {
            one.release();
        }
    }

    private byte[] argon(String password, byte[] salt) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var stored = new byte[SALT + HASH];
        System.arraycopy(salt, 0, stored, 0, SALT);
        // the kind keeps a password apart from a PIN of the same figures
        var keyed = KeyedHash.mac(pepper, ("password:" + password).getBytes(StandardCharsets.UTF_8));
        argon.generateBytes(keyed, stored, SALT, HASH);
        return stored;
    }
}
