package org.gongji.hotline.account;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.gongji.hotline.rules.IdReading;

/// Writes people feeds of any size, to measure with. Everybody in them is invented: no division has the code 119999
/// that their ID numbers begin with.
final class MadeUpPeople {

    private static final String NOWHERE = "119999";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);
    private static final int BIRTHS = 24_000; // days
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴";
    private static final String NAMES = "伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平";

    private final Random random;

    /// @param seed the same seed gives the same people
    MadeUpPeople(long seed) {
        this.random = new Random(seed);
    }

    void write(Path file, int people) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", PersonLine.COLUMNS) + "\n");
            for (var number = 0; number < people; number++) {
                write(out, number);
            }
        }
    }

    private void write(Writer out, int number) throws IOException {
        out.write(String.join(
                ",",
                idNumber(number),
                name(),
                "1%010d".formatted(30_0000_0000L + number),
                "A%08d".formatted(number),
                "110000",
                "EMPLOYEE",
                "ACTIVE",
                yuan(50_000),
                yuan(5_000),
                "",
                "2026-11-20"));
        out.write('\n');
    }

    /// Different for each `number` below 23,976,000.
    private static String idNumber(int number) {
        var birth = FIRST_BIRTH.plusDays(number % BIRTHS).format(DateTimeFormatter.BASIC_ISO_DATE);
        var start = NOWHERE + birth + "%03d".formatted(number / BIRTHS + 1);
        return "0123456789X"
                .chars()
                .mapToObj(digit -> start + (char) digit)
                .filter(id -> IdReading.of(id) instanceof IdReading.Wellformed)
                .findFirst()
                .orElseThrow();
    }

    private String name() {
        return "" + one(SURNAMES) + one(NAMES) + one(NAMES);
    }

    private char one(String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    private String yuan(int most) {
        return "%d.%02d".formatted(random.nextInt(most), random.nextInt(100));
    }
}
