package org.gongji.hotline.console;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.hotline.database.DemoSettings;

/// The token of the demo's client: the one that is set, else one made at the first start and kept.
/// Outside the demo there is none.
public final class DemoToken {

    private static final String FILE = "token";

    private final Optional<Token> token;

    public DemoToken(Optional<Token> token) {
        this.token = token;
    }

    static DemoToken of(DemoSettings demo, Path data) {
        return new DemoToken(demo.enabled() ? Optional.of(set(demo).orElseGet(() -> kept(data))) : Optional.empty());
    }

    public Optional<Token> token() {
        return token;
    }

    private static Optional<Token> set(DemoSettings demo) {
        return Optional.ofNullable(demo.token()).filter(text -> !text.isBlank()).map(Token::new);
    }

    private static Token kept(Path data) {
        return new Token(KeptSecret.in(data.resolve(FILE), () -> Token.fresh().text()));
    }
}
