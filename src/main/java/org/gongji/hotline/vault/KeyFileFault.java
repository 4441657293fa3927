package org.gongji.hotline.vault;

/// The key file is missing or says something that makes no sense. Never holds a key.
public final class KeyFileFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyFileFault(String told) {
        super(told);
    }
}
