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
import java.util.function.Supplier;

/// A secret of the demo: made at the first start, and the same at the next.
final class KeptSecret {

    private KeptSecret() {}

    static String in(Path file, Supplier<String> fresh) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return made(file, fresh).orElseGet(() -> read(file));
        } catch (IOException problem) {
            throw new UncheckedIOException("a secret of the demo cannot be kept in " + file, problem);
        }
    }

    private static Optional<String> made(Path file, Supplier<String> fresh) throws IOException {
        var secret = fresh.get();
        try {
            Files.createFile(file, readableByItsOwnerOnly());
            Files.writeString(file, secret);
            return Optional.of(secret);
        } catch (FileAlreadyExistsException _) {
            return Optional.empty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException("a secret of the demo cannot be read from " + file, problem);
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
