package org.gongji.hotline.vault;

import javax.crypto.SecretKey;

/// Remembers calling numbers, and IDs that nobody has, without storing them. Its key is not the one of the blind index,
/// so that the two cannot be joined.
public final class NumberHash extends KeyedHash {

    NumberHash(SecretKey key) {
        super(key);
    }
}
