package org.gongji.hotline.speech;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One node's own folder below a common one. It is held by a lock as long as the node lives; folders that nobody holds
/// were left by a node that died, and go at the next start.
final class NodeFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeFolder.class);
    private static final String LOCK = ".lock";
    private static final String PREFIX = "node-";
    /// Pass through and read by name; list nothing.
    private static final Set<PosixFilePermission> PASSABLE = PosixFilePermissions.fromString("rwx--x--x");

    private final Path path;
    private final Path lockFile;
    private final FileChannel lock;
    private final boolean posix;

    private NodeFolder(Path path, Path lockFile, FileChannel lock, boolean posix) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
        this.posix = posix;
    }

    /// Opens a folder of its own under `common` and sweeps what dead nodes left there.
    static synchronized NodeFolder open(Path common) throws IOException {
        Files.createDirectories(common);
        var posix = Files.getFileStore(common).supportsFileAttributeView("posix");
        // nodes that start at the same moment sweep one after the other
        try (var gate = FileChannel.open(common.resolve(".gate"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = gate.lock()) {
            sweep(common);
            var path = common.resolve(PREFIX + RandomName.next());
            var lockFile = path.resolveSibling(path.getFileName() + LOCK);
            var lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new IOException(lockFile + " cannot be locked");
            }
            Files.createDirectory(path);
            var folder = new NodeFolder(path, lockFile, lock, posix);
            folder.allow(path, PASSABLE);
            return folder;
        }
    }

    Path path() {
        return path;
    }

    /// Gives `file` these permissions, whatever the process's mask took away.
    void allow(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (posix) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    @Override
    public void close() {
        if (!lock.isOpen()) {
            return; // by whoever else holds it
        }
        try {
            delete(path);
            lock.close();
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("folder", path).log("the folder of sounds could not be deleted");
        }
    }

    private static void sweep(Path common) throws IOException {
        for (var folder : list(common, PREFIX + "*")) {
            var lockFile = folder.resolveSibling(folder.getFileName() + LOCK);
            if (Files.isDirectory(folder) && !held(lockFile)) {
                delete(folder);
                Files.deleteIfExists(lockFile);
            }
        }
    }

    private static boolean held(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true; // by this very process
        }
    }

    private static void delete(Path folder) throws IOException {
        for (var file : list(folder, "*")) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            var paths = new ArrayList<Path>();
            found.forEach(paths::add);
            return paths;
        }
    }
}
