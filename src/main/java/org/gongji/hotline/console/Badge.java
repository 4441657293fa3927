package org.gongji.hotline.console;

/// What somebody has shown who comes with a session: who they are, and whether that is all that is
/// asked of them.
record Badge(User user, boolean half) {

    Visitor visitor() {
        return half ? Visitor.HALF_IN : user.role().visitor();
    }
}
