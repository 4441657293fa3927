package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Rule packs with other office hours, as a folder that goes before the jar: tests run at any hour.
final class OfficeHours {

    private static final Path PACKS = Path.of("src/main/resources/regions");
    private static final String SHIPPED = "workdays: [09:00-12:00, 13:00-17:00]";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private OfficeHours() {}

    /// People are there day and night.
    static Path always(TestBed bed) throws IOException {
        var day = "[00:00-23:59]";
        return overlay(
                bed.folder("office/always"),
                "{workdays: %1$s, saturday: %1$s, sunday: %1$s, holidays: %1$s}".formatted(day));
    }

    /// People are there for one minute on workdays, twelve hours from now.
    static Path notNow(TestBed bed) throws IOException {
        var then = LocalTime.now(ZoneId.of("Asia/Shanghai")).plusHours(12).withSecond(0);
        return overlay(
                bed.folder("office/not-now"),
                "{workdays: [%s-%s]}".formatted(CLOCK.format(then), CLOCK.format(then.plusMinutes(1))));
    }

    private static Path overlay(Path folder, String hours) throws IOException {
        var packs = Files.createDirectories(folder.resolve("regions"));
        try (var files = Files.list(PACKS)) {
            for (var file : files.toList()) {
                var text = Files.readString(file).replace(SHIPPED, "<<" + hours);
                Files.writeString(packs.resolve(file.getFileName()), inline(text));
            }
        }
        return folder;
    }

    /// Puts the hours in place of the block that stood below `value:`.
    private static String inline(String text) {
        return text.replaceAll("value:\\s*\\n\\s*<<", "value: ");
    }
}
