package org.gongji.hotline.vault;

/// A sealed field does not open: another key file, or a row that was tampered with.
public final class NotReadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadable(String field, long row) {
        super("field " + field + " of row " + row + " does not open: another key file, or a changed row");
    }
}
