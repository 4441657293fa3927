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
        return demo && !user.get().starting() ? in(user.get()) : half(user.get());
    }

    private Entry half(User user) {
        return new Entry.Half(user, badges.issue(user, true));
    }

    /// Whether `password` is that of somebody who is in already. Blocks for some 100 ms.
    boolean isTheirs(User user, Password password, String address) {
        // not forgiven here: that would let somebody with the password try codes without end
        return guesses.admits(new Guess(Kind.PASSWORD, user.name(), address))
                && !password.isAbsurd()
                && users.find(user.name(), password).isPresent();
    }

    /// Whether `code` is of the second factor that somebody has. None is asked for where there is none.
    boolean hasFactor(User user, String code, String address) {
        return guesses.admits(new Guess(Kind.CODE, user.name(), address))
                && users.takes(user, code.replaceAll("\\s", ""));
    }

    /// Goes on with a password of their own, where somebody came with one that was given to them.
    Entry withOwnPassword(User user, Password chosen) {
        var hash = users.hash(chosen);
        audit.write(user.actor(), Audit.Action.CHANGE_PASSWORD, "user " + user.id());
        users.choose(user, hash);
        return demo ? in(user) : half(user);
    }

    Entry byCode(User user, String code, String address) {
        if (user.starting()) {
            return new Entry.Wrong();
        }
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
        users.cameIn(user);
        return new Entry.In(user, badges.issue(user, false));
    }
}
