package org.gongji.hotline.speech;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The common folder of the nodes of one machine: the one that was set, else one of our own in memory.
final class MediaFolder {

    private static final Path MEMORY = Path.of("/dev/shm");

    private MediaFolder() {}

    static Path find(Optional<Path> set) throws IOException {
        return set.isPresent() ? set.get().toAbsolutePath().normalize() : own();
    }

    /// Anybody may make folders in `/dev/shm`, so one of our name need not be ours.
    private static Path own() throws IOException {
        var user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_-]", "_");
        var folder = memory().resolve("hotline-media-" + user);
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
            if (posix) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            }
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || (posix && !ours(folder))) {
            throw new IOException(folder + " belongs to somebody else: set hotline.media.dir to a folder of your own");
        }
        return folder;
    }

    private static Path memory() {
        return Files.isDirectory(MEMORY) && Files.isWritable(MEMORY)
                ? MEMORY
                : Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    /// Whether it has the owner that a file has which is made just now.
    private static boolean ours(Path folder) throws IOException {
        var probe = Files.createTempFile("hotline", ".probe");
        try {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe));
        } finally {
            Files.delete(probe);
        }
    }
}
