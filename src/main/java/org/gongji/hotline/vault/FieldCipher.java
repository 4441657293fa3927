package org.gongji.hotline.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts single fields of rows with AES-256-GCM: what is sealed for one field of one row opens nowhere else.
///
/// Sealed: one byte of key id, 12 bytes of nonce, then text and tag. It is 29 bytes longer than the text in UTF-8.
public final class FieldCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<Integer, SecretKey> keys;
    private final int active;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(Map<Integer, SecretKey> keys, int active) {
        this.keys = Map.copyOf(keys);
        this.active = active;
    }

    /// Seals `text` with the active key.
    ///
    /// @param field table and column, such as `person.name`
    /// @param row the row's own number
    public byte[] seal(String field, long row, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, active, nonce, field, row);
            var plain = text.getBytes(StandardCharsets.UTF_8);
            var sealed = ByteBuffer.allocate(1 + NONCE + cipher.getOutputSize(plain.length));
            sealed.put((byte) active).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
            return sealed.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM could not be used", impossible);
        }
    }

    /// Opens what was sealed for the same field of the same row.
    ///
    /// @throws NotReadable where it was sealed elsewhere, by a key that is not there, or was changed since
    public String open(String field, long row, byte[] sealed) {
        if (sealed.length <= NONCE || !keys.containsKey((int) sealed[0])) {
            throw new NotReadable(field, row);
        }
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, sealed[0], nonce, field, row);
            return new String(cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException _) {
            throw new NotReadable(field, row);
        }
    }

    private Cipher cipher(int mode, int key, byte[] nonce, String field, long row) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((key + ":" + field + ":" + row).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
