package org.gongji.hotline.vault;

import javax.crypto.SecretKey;

/// Finds a row by a value that is stored encrypted.
public final class BlindIndex extends KeyedHash {

    BlindIndex(SecretKey key) {
        super(key);
    }
}
