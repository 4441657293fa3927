package org.gongji.hotline.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sounds as files in a folder that the switch reads too. Others on the machine may read a sound whose name they were
/// told, and can list none.
final class FolderShelf implements Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(FolderShelf.class);
    private static final String EXTENSION = ".alaw";
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    private final NodeFolder folder;

    FolderShelf(NodeFolder folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, byte[] sound, boolean personal) {
        var file = file(name);
        try {
            try (var channel = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var content = ByteBuffer.wrap(sound);
                while (content.hasRemaining()) {
                    channel.write(content);
                }
            }
            folder.allow(file, READABLE);
        } catch (IOException e) {
            remove(name);
            throw new UncheckedIOException("a sound could not be written to " + folder.path(), e);
        }
    }

    @Override
    public String address(String name) {
        return folder.path().resolve(name).toString();
    }

    @Override
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("folder", folder.path()).log("a sound could not be deleted");
        }
    }

    @Override
    public void close() {
        folder.close();
    }

    private Path file(String name) {
        return folder.path().resolve(name + EXTENSION);
    }
}
