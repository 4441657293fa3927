package org.gongji.hotline.database;

/// How the database is reached.
///
/// @param url a JDBC URL
record Address(String url, String user, String password) {

    /// Masked: a URL may carry a password too.
    @Override
    public String toString() {
        return "Address[…]";
    }
}
