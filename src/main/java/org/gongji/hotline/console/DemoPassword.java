package org.gongji.hotline.console;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.hotline.database.DemoSettings;

/// The password of the demo's console users: the one that is set, else one made at the first start and
/// kept. Outside the demo there is none.
public final class DemoPassword {

    private static final String FILE = "password";

    private final Optional<Password> password;

    public DemoPassword(Optional<Password> password) {
        this.password = password;
    }

    static DemoPassword of(DemoSettings demo, Path data) {
        return new DemoPassword(demo.enabled() ? Optional.of(set(demo).orElseGet(() -> kept(data))) : Optional.empty());
    }

    public Optional<Password> password() {
        return password;
    }

    private static Optional<Password> set(DemoSettings demo) {
        return Optional.ofNullable(demo.password())
                .filter(text -> !text.isBlank())
                .map(Password::new);
    }

    private static Password kept(Path data) {
        return new Password(
                KeptSecret.in(data.resolve(FILE), () -> Password.fresh().text()));
    }
}
