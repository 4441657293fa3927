package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Other office hours than those that are shipped, as a setting of a node: the tests run at any hour.
final class OfficeHours {

    private static final Path NATIONAL = Path.of("src/main/resources/regions/000000.yaml");
    private static final Pattern SHIPPED =
            Pattern.compile("(officeHours:\\n.*\\n\\s+value:)\\n\\s+workdays: \\[09:00-12:00, 13:00-17:00]");
    private static final Pattern CALLING = Pattern.compile(
            "(callingHours:\\n(?:\\s+#.*\\n)?.*\\n\\s+value:)(?:\\n\\s+(?:workdays|saturday|sunday): .*)+");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private OfficeHours() {}

    /// People are there day and night.
    static String always(TestBed bed) throws IOException {
        return setting(
                bed.folder("office/always"),
                901,
                "{workdays: %1$s, saturday: %1$s, sunday: %1$s, holidays: %1$s}".formatted("[00:00-23:59]"));
    }

    /// People may be called day and night.
    static String forOurCalls(TestBed bed) throws IOException {
        var folder = bed.folder("office/our-calls");
        var shipped = CALLING.matcher(Files.readString(NATIONAL));
        if (!shipped.find()) {
            throw new IllegalStateException("the calling hours in " + NATIONAL + " are others than these tests know");
        }
        var always = "{workdays: %1$s, saturday: %1$s, sunday: %1$s, holidays: %1$s}".formatted("[00:00-23:59]");
        var text = shipped.replaceFirst("$1 " + always).replaceFirst("(?m)^version: \\d+$", "version: 903");
        Files.writeString(folder.resolve(NATIONAL.getFileName()), text);
        return "--hotline.region-files=" + folder;
    }

    /// People are there for one minute on workdays, about twelve hours from now.
    static String notNow(TestBed bed) throws IOException {
        var then = LocalTime.now(ZoneId.of("Asia/Shanghai")).plusHours(12).withMinute(30);
        return setting(
                bed.folder("office/not-now"),
                902,
                "{workdays: [%s-%s]}".formatted(CLOCK.format(then), CLOCK.format(then.plusMinutes(1))));
    }

    /// @param version of its own: the database keeps one text for each
    private static String setting(Path folder, int version, String hours) throws IOException {
        var shipped = SHIPPED.matcher(Files.readString(NATIONAL));
        if (!shipped.find()) {
            throw new IllegalStateException("the office hours in " + NATIONAL + " are others than these tests know");
        }
        var text = shipped.replaceFirst("$1 " + hours).replaceFirst("(?m)^version: \\d+$", "version: " + version);
        Files.writeString(folder.resolve(NATIONAL.getFileName()), text);
        return "--hotline.region-files=" + folder;
    }
}
