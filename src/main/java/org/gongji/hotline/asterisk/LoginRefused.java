package org.gongji.hotline.asterisk;

/// The switch does not know the name, or the secret is another one.
final class LoginRefused extends Exception {
    private static final long serialVersionUID = 1L;

    LoginRefused() {
        super("name or secret refused");
    }
}
