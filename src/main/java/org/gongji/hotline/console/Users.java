package org.gongji.hotline.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.hotline.vault.FieldCipher;
import org.gongji.hotline.vault.OneTimeCodes;
import org.gongji.hotline.vault.PasswordHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who may work at the console.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public final class Users {

    private static final String SELECT = """
            SELECT id, name, role, secret, enrolled, demo, given, last_in_at FROM console_user
            """;
    private static final String SECRET = "console_user.secret";

    private final JdbcClient database;
    private final PasswordHash hashes;
    private final FieldCipher cipher;

    Users(JdbcClient database, PasswordHash hashes, FieldCipher cipher) {
        this.database = database;
        this.hashes = hashes;
        this.cipher = cipher;
    }

    /// Whether `name` can be somebody's.
    public static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9.-]{0,39}");
    }

    /// Lets somebody in from now on.
    ///
    /// @return false where the name is taken
    public boolean add(String name, Role role, Password password) {
        return add(name, role, hash(password), false, false);
    }

    /// The same, where the password is to be changed first.
    boolean start(String name, Role role, byte[] hash) {
        return add(name, role, hash, false, true);
    }

    /// What is kept of a password. Takes its time: not to be done while others wait for a row.
    byte[] hash(Password password) {
        return hashes.hash(password.text());
    }

    private boolean add(String name, Role role, byte[] hash, boolean demo, boolean starting) {
        try {
            database.sql("""
                            INSERT INTO console_user (name, role, password, enrolled, demo, given, added_at)
                            VALUES (:name, :role, :password, FALSE, :demo, :starting, UTC_TIMESTAMP(6))
                            """)
                    .param("name", name)
                    .param("role", role.name())
                    .param("password", hash)
                    .param("demo", demo)
                    .param("starting", starting)
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /// A new password, and a second factor to be set up anew; ends what is open in their name.
    ///
    /// @return false where there is nobody of that name
    public boolean reset(String name, Password password) {
        return reset(name, hash(password), false);
    }

    boolean reset(String name, byte[] hash, boolean starting) {
        end(name);
        return database.sql("""
                        UPDATE console_user
                        SET password = :password, given = :starting,
                            secret = NULL, enrolled = FALSE, last_step = NULL
                        WHERE name = :name
                        """)
                        .param("password", hash)
                        .param("starting", starting)
                        .param("name", name)
                        .update()
                == 1;
    }

    /// Somebody's own new password; ends what is open in their name.
    void choose(User user, byte[] hash) {
        end(user.name());
        database.sql("UPDATE console_user SET password = :password, given = FALSE WHERE id = :id")
                .param("password", hash)
                .param("id", user.id())
                .update();
    }

    /// A second factor to be set up anew; ends what is open in their name.
    void forgetFactor(User user) {
        end(user.name());
        database.sql("""
                        UPDATE console_user SET secret = NULL, enrolled = FALSE, last_step = NULL WHERE id = :id
                        """).param("id", user.id()).update();
    }

    /// Another role; ends what is open in their name.
    void turn(User user, Role role) {
        end(user.name());
        database.sql("UPDATE console_user SET role = :role WHERE id = :id")
                .param("role", role.name())
                .param("id", user.id())
                .update();
    }

    /// Somebody whom a provider vouches for: the same one as before, with the role of now; else somebody new. What was
    /// open with another role ends.
    ///
    /// @param outside what the provider knows them by, hashed
    /// @return empty where the name is somebody else's here
    Optional<User> vouchedFor(String outside, OidcClaims.Known known) {
        var before = outside(outside);
        if (before.isEmpty()) {
            return addOutside(outside, known) ? outside(outside) : Optional.empty();
        }
        if (before.get().role() != known.role()) {
            turn(before.get(), known.role());
        }
        return outside(outside);
    }

    /// Whether a provider says what they are, and has their password.
    boolean isOutside(User user) {
        return database.sql("SELECT COUNT(*) FROM console_user WHERE id = :id AND outside IS NOT NULL")
                        .param("id", user.id())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private Optional<User> outside(String outside) {
        return database.sql(SELECT + "WHERE outside = :outside")
                .param("outside", outside)
                .query((row, _) -> user(row))
                .optional();
    }

    private boolean addOutside(String outside, OidcClaims.Known known) {
        if (!add(known.name(), known.role(), hash(Password.fresh()), false, false)) {
            return false;
        }
        return database.sql("UPDATE console_user SET outside = :outside WHERE name = :name")
                        .param("outside", outside)
                        .param("name", known.name())
                        .update()
                == 1;
    }

    void cameIn(User user) {
        database.sql("UPDATE console_user SET last_in_at = UTC_TIMESTAMP(6) WHERE id = :id")
                .param("id", user.id())
                .update();
    }

    /// How many admins there are; nobody makes or unmakes one until the transaction is over.
    int admins() {
        return database.sql("SELECT id FROM console_user WHERE role = 'ADMIN' ORDER BY id FOR UPDATE")
                .query(Long.class)
                .list()
                .size();
    }

    /// Lets somebody in no longer; what is open in their name ends at once.
    ///
    /// @return false where there is nobody of that name
    public boolean remove(String name) {
        end(name);
        return database.sql("DELETE FROM console_user WHERE name = :name")
                        .param("name", name)
                        .update()
                == 1;
    }

    private void end(String name) {
        database.sql("""
                        DELETE FROM console_session
                        WHERE user_id = (SELECT id FROM console_user WHERE name = :name)
                        """).param("name", name).update();
    }

    /// By name.
    public List<User> all() {
        return database.sql(SELECT + "ORDER BY name")
                .query((row, _) -> user(row))
                .list();
    }

    Optional<User> find(long id) {
        return database.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query((row, _) -> user(row))
                .optional();
    }

    /// Whoever has this name and this password. Takes as long where nobody has.
    Optional<User> find(String name, Password password) {
        var stored = database.sql("SELECT password FROM console_user WHERE name = :name")
                .param("name", name)
                .query((row, _) -> row.getBytes("password"))
                .optional();
        var matches = hashes.matches(password.text(), stored.orElseGet(hashes::nobody));
        return matches && stored.isPresent() ? named(name) : Optional.empty();
    }

    Optional<User> named(String name) {
        return database.sql(SELECT + "WHERE name = :name")
                .param("name", name)
                .query((row, _) -> user(row))
                .optional();
    }

    /// The secret for the authenticator app: the same until a code of it has come back.
    String secretOf(User user) {
        return user.secret().orElseGet(() -> freshSecret(user));
    }

    private String freshSecret(User user) {
        var fresh = OneTimeCodes.freshSecret();
        var kept = database.sql("UPDATE console_user SET secret = :secret WHERE id = :id AND secret IS NULL")
                .param("secret", cipher.seal(SECRET, user.id(), fresh))
                .param("id", user.id())
                .update();
        Supplier<String> others = () -> find(user.id()).flatMap(User::secret).orElse(fresh);
        return kept == 1 ? fresh : others.get();
    }

    /// Whether `code` is the second factor's now. None is good twice.
    boolean takes(User user, String code) {
        var now = database.sql("SELECT UTC_TIMESTAMP(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
        var step = OneTimeCodes.step(user.secret().orElse(""), code, now);
        return user.secret().isPresent() && step.isPresent() && use(user, step.getAsLong());
    }

    private boolean use(User user, long step) {
        return database.sql("""
                        UPDATE console_user SET last_step = :step, enrolled = TRUE
                        WHERE id = :id AND (last_step IS NULL OR last_step < :step)
                        """).param("step", step).param("id", user.id()).update() == 1;
    }

    /// One user for each role, called like it; those of an earlier start are gone.
    void addDemo(Password password) {
        removeDemo();
        var hash = hashes.hash(password.text());
        for (var role : Role.values()) {
            add(role.name().toLowerCase(Locale.ROOT), role, hash, true, false);
        }
    }

    void removeDemo() {
        database.sql("DELETE FROM console_user WHERE demo").update();
    }

    private User user(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new User(
                id,
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getBytes("secret")).map(secret -> cipher.open(SECRET, id, secret)),
                row.getBoolean("enrolled"),
                row.getBoolean("demo"),
                row.getBoolean("given"),
                Optional.ofNullable(row.getObject("last_in_at", LocalDateTime.class))
                        .map(at -> at.toInstant(ZoneOffset.UTC)));
    }
}
