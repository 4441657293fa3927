package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.gongji.hotline.database.DemoSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTokenTests {

    @TempDir
    private Path data;

    @Test
    void a_token_that_is_set_counts() {
        var demo = DemoToken.of(new DemoSettings(true, "chosen", null, List.of()), data);

        assertThat(demo.token()).contains(new Token("chosen"));
    }

    @Test
    void else_one_is_made_and_kept_where_only_its_owner_reads_it() throws IOException {
        var first = DemoToken.of(new DemoSettings(true, null, null, List.of()), data);
        var second = DemoToken.of(new DemoSettings(true, null, null, List.of()), data);

        assertThat(first.token().orElseThrow().text()).hasSizeGreaterThan(40);
        assertThat(second.token()).isEqualTo(first.token());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void outside_the_demo_there_is_none_even_where_one_is_set() {
        var none = DemoToken.of(new DemoSettings(false, "chosen", null, List.of()), data);

        assertThat(none.token()).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_token_stands_in_no_log() {
        assertThat(new Token("chosen").toString()).doesNotContain("chosen");
    }
}
