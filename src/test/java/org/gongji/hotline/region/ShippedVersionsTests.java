package org.gongji.hotline.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A version stands for one text for ever: it is what an old decision is taken again by.
class ShippedVersionsTests {

    private static final Path LIST = Path.of("src", "test", "resources", "region-texts.txt");

    private static final String WHAT_TO_DO = """
            The text of regions/%s.yaml is not the one that %s lists for version %d.
            If that version was ever given out, raise it in the file.
            Then add this line to the list, and leave the older ones: %s
            """;

    @Test
    void another_text_has_another_version() throws IOException {
        var listed = listed();

        assertThat(Shipped.regions().versions())
                .allSatisfy(text -> assertThat(listed)
                        .as(WHAT_TO_DO, text.region().digits(), LIST, text.version(), line(text))
                        .contains(line(text)));
    }

    @Test
    void no_version_is_listed_twice() throws IOException {
        assertThat(listed()).extracting(line -> line.split(" ", 2)[0]).doesNotHaveDuplicates();
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String line(RegionVersion text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.text().getBytes(UTF_8));
            return text.region().digits() + "/" + text.version() + " "
                    + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible); // every JDK has it
        }
    }
}
