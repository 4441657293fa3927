package org.gongji.hotline.console;

import java.util.Locale;
import org.gongji.hotline.console.Guesses.Guess;
import org.gongji.hotline.console.Guesses.Kind;

/// Lets people in: by name and password, and outside the demo by a code of their authenticator app too.
final class SignIn {

    private final Users users;
    private final Badges badges;
    private final Guesses guesses;
    private final Audit audit;
    private final boolean demo;

    SignIn(Users users, Badges badges, Guesses guesses, Audit audit, boolean demo) {
        this.users = users;
        this.badges = badges;
        this.guesses = guesses;
        this.audit = audit;
        this.demo = demo;
    }

    /// Blocks for some 100 ms: a password is looked at slowly.
    Entry byPassword(String typed, Password password, String address) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        if (!guesses.admits(new Guess(Kind.PASSWORD, name, address))) {
            return new Entry.TooMany();
        }
        if (password.isAbsurd()) {
            return new Entry.Wrong();
        }
        var user = users.find(name, password).filter(known -> demo || !known.demo());
        if (user.isEmpty()) {
            // only a name that is somebody's: else it may be a password in the wrong field
            users.named(name).ifPresent(known -> audit.write(known.actor(), Audit.Action.SIGN_IN_REFUSED, "password"));
            return new Entry.Wrong();
        }
        return demo ? in(user.get()) : new Entry.Half(user.get(), badges.issue(user.get(), true));
    }

    Entry byCode(User user, String code, String address) {
        if (!guesses.admits(new Guess(Kind.CODE, user.name(), address))) {
            return new Entry.TooMany();
        }
        if (!users.takes(user, code.replaceAll("\\s", ""))) {
            audit.write(user.actor(), Audit.Action.SIGN_IN_REFUSED, "code");
            return new Entry.Wrong();
        }
        if (!user.enrolled()) {
            audit.write(user.actor(), Audit.Action.ENROL, "user " + user.id());
        }
        return in(user);
    }

    private Entry in(User user) {
        audit.write(user.actor(), Audit.Action.SIGN_IN, "user " + user.id());
        guesses.forgive(user.name());
        return new Entry.In(user, badges.issue(user, false));
    }
}
