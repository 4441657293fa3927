package org.gongji.hotline.account;

/// The key file is not the one that the data was written with.
public final class WrongKeys extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKeys(String name) {
        super("The key '" + name + "' is not in the key file, or is another one than the data was written with.");
    }
}
