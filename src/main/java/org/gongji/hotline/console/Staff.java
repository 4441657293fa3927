package org.gongji.hotline.console;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What admins do about those who work at the console. Each change is in the audit, or is not made; what somebody has
/// open ends with it. There is always an admin left, and nobody does anything about themselves here.
final class Staff {

    private final Users users;
    private final Guesses guesses;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Staff(Users users, Guesses guesses, Audit audit, PlatformTransactionManager transactions) {
        this.users = users;
        this.guesses = guesses;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    enum Outcome {
        DONE,
        /// there is somebody of that name already
        TAKEN,
        /// there is nobody like that, or not any longer
        NOBODY,
        SELF,
        /// a sign-in provider says what they are
        ELSEWHERE,
        LAST_ADMIN;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Lets somebody in, with a password that is to be changed first.
    Outcome add(User admin, String name, Role role, Password password) {
        var hash = users.hash(password);
        return inOne(() -> {
            if (!users.start(name, role, hash)) {
                return Outcome.TAKEN;
            }
            users.named(name).ifPresent(user -> note(admin, Audit.Action.ADD_USER, user, " role " + role));
            return Outcome.DONE;
        });
    }

    Outcome turn(User admin, long id, String name, Role role) {
        return change(admin, id, name, user -> {
            if (users.isOutside(user)) {
                return Outcome.ELSEWHERE;
            }
            if (role != Role.ADMIN && isLastAdmin(user)) {
                return Outcome.LAST_ADMIN;
            }
            note(admin, Audit.Action.CHANGE_ROLE, user, " role " + role);
            users.turn(user, role);
            return Outcome.DONE;
        });
    }

    /// A password that is to be changed first, and a second factor to be set up anew.
    Outcome reset(User admin, long id, String name, Password password) {
        var hash = users.hash(password);
        return change(admin, id, name, user -> {
            if (users.isOutside(user)) {
                return Outcome.ELSEWHERE;
            }
            note(admin, Audit.Action.RESET_USER, user, "");
            users.reset(user.name(), hash, true);
            guesses.forgive(user.name());
            return Outcome.DONE;
        });
    }

    Outcome remove(User admin, long id, String name) {
        return change(admin, id, name, user -> {
            if (isLastAdmin(user)) {
                return Outcome.LAST_ADMIN;
            }
            note(admin, Audit.Action.REMOVE_USER, user, "");
            users.remove(user.name());
            return Outcome.DONE;
        });
    }

    @FunctionalInterface
    private interface Change {
        Outcome of(User user);
    }

    /// The name is as the page showed it: an old page does nothing to somebody else.
    private Outcome change(User admin, long id, String name, Change change) {
        return inOne(() -> {
            // held until all is done: of two admins who remove each other one is left
            users.admins();
            if (users.find(admin.id())
                    .filter(known -> known.role() == Role.ADMIN)
                    .isEmpty()) {
                // somebody else has just removed or turned this admin
                return Outcome.NOBODY;
            }
            var user = users.find(id).filter(known -> known.name().equals(name));
            if (user.isEmpty()) {
                return Outcome.NOBODY;
            }
            return id == admin.id() ? Outcome.SELF : change.of(user.get());
        });
    }

    private boolean isLastAdmin(User user) {
        return user.role() == Role.ADMIN && users.admins() == 1;
    }

    private void note(User admin, Audit.Action action, User user, String more) {
        audit.write(admin.actor(), action, "user " + user.id() + " " + user.name() + more);
    }

    private Outcome inOne(Supplier<Outcome> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
