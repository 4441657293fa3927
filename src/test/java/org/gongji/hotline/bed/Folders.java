package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// Folders that come and go.
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
