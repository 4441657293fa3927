package org.gongji.hotline.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.gongji.hotline.database.DemoSettings;

/// The token of the demo's client: the one that is set, else one made at the first start and kept. Outside the demo
/// there is none.
public final class DemoToken {

    private static final String FILE = "token";

    private final Optional<Token> token;

    public DemoToken(Optional<Token> token) {
        this.token = token;
    }

    static DemoToken of(DemoSettings demo, Path data) {
        return new DemoToken(
                demo.enabled() ? Optional.of(set(demo).orElseGet(() -> kept(data.resolve(FILE)))) : Optional.empty());
    }

    public Optional<Token> token() {
        return token;
    }

    private static Optional<Token> set(DemoSettings demo) {
        return Optional.ofNullable(demo.token()).filter(text -> !text.isBlank()).map(Token::new);
    }

    private static Token kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return made(file).orElseGet(() -> read(file));
        } catch (IOException problem) {
            throw new UncheckedIOException("the demo's token cannot be kept in " + file, problem);
        }
    }

    private static Optional<Token> made(Path file) throws IOException {
        var fresh = Token.fresh();
        try {
            Files.createFile(file, readableByItsOwnerOnly());
            Files.writeString(file, fresh.text());
            return Optional.of(fresh);
        } catch (FileAlreadyExistsException _) {
            return Optional.empty();
        }
    }

    private static Token read(Path file) {
        try {
            return new Token(Files.readString(file).strip());
        } catch (IOException problem) {
            throw new UncheckedIOException("the demo's token cannot be read from " + file, problem);
        }
    }

    private static FileAttribute<?>[] readableByItsOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
