package org.gongji.hotline.console;

/// What becomes of somebody who signs in.
sealed interface Entry {

    /// All was shown that is asked; `token` is for the browser.
    record In(User user, Token token) implements Entry {}

    /// The password was right; a code is asked for next.
    record Half(User user, Token token) implements Entry {}

    /// Something was wrong, and it is not said what.
    record Wrong() implements Entry {}

    /// Too many were wrong: nothing is looked at for some time.
    record TooMany() implements Entry {}
}
