package org.gongji.hotline.console.export;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// The files of reports, for programs that fetch them from the machine. Only their owner may read them.
final class ReportFolder {

    private static final Pattern OURS = Pattern.compile("calls-(\\d{4}-\\d\\d-\\d\\d)\\.(csv|xlsx)");

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    static String name(LocalDate day, Form form) {
        return "calls-" + day + form.suffix();
    }

    /// Puts the whole file in the place of an old one at once.
    void put(LocalDate day, Form form, byte[] file) throws IOException {
        Files.createDirectories(folder, ofItsOwner("rwx------"));
        var fresh = Files.createTempFile(folder, ".report", null, ofItsOwner("rw-------"));
        try {
            Files.write(fresh, file);
            Files.move(fresh, folder.resolve(name(day, form)), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Deletes the reports of days before `day`, and nothing else that lies there.
    void deleteBefore(LocalDate day) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = OURS.matcher(file.getFileName().toString());
                if (name.matches() && name.group(1).compareTo(day.toString()) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static FileAttribute<?>[] ofItsOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
