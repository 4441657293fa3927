package org.gongji.hotline.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/// Makes a key file.
final class FreshKeys {

    private static final String HEAD = """
            # The keys of the hotline. Keep a copy in a safe place, apart from the database:
            # without them nothing of what is stored can be read, and nobody can be identified.
            field.active = 1
            """;

    private FreshKeys() {}

    /// Writes new keys into `file`, which only its owner may read. A file that is there already stays.
    static void writeTo(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, text(), StandardOpenOption.CREATE);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text() {
        var others = KeyFile.NAMES.stream()
                .sorted()
                .map(name -> name + " = " + key() + "\n")
                .collect(Collectors.joining());
        return HEAD + "field.1 = " + key() + "\n" + others;
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
