package org.gongji.hotline.vault;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/// Chains records: each link is a keyed hash over the link before it and the record, so that no record can be changed,
/// left out or put in without the key.
public final class HashChain {

    private static final int LINK = 32;

    private final SecretKey key;

    HashChain(SecretKey key) {
        this.key = key;
    }

    /// What the first record is chained to.
    public byte[] start() {
        return new byte[LINK];
    }

    /// 32 bytes.
    public byte[] next(byte[] before, String record) {
        var text = record.getBytes(StandardCharsets.UTF_8);
        var both = new byte[LINK + text.length];
        System.arraycopy(before, 0, both, 0, LINK);
        System.arraycopy(text, 0, both, LINK, text.length);
        return KeyedHash.mac(key, both);
    }
}
