package org.gongji.hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VaultConfigurationTests {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner hotline =
            new ApplicationContextRunner().withUserConfiguration(VaultConfiguration.class);

    @Test
    void the_demo_makes_its_own_keys_and_finds_them_again() {
        demo().run(first -> demo().run(
                        second -> assertThat(second.getBean(KeyMarks.class)).isEqualTo(first.getBean(KeyMarks.class))));
        assertThat(folder.resolve("keys")).exists();
    }

    @Test
    void outside_the_demo_a_missing_setting_stops_the_start_and_says_which() {
        hotline.withPropertyValues("hotline.data.dir=" + folder)
                .run(refused -> assertThat(refused)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(KeyFileFault.class)
                        .hasMessageContaining("hotline.keys.file is not set")
                        .hasMessageContaining("/etc/hotline/keys"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_named_file_that_is_missing_stops_the_start_in_the_demo_too() {
        var missing = folder.resolve("away");

        demo().withPropertyValues("hotline.keys.file=" + missing)
                .run(refused -> assertThat(refused)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(missing.toString())
                        .hasMessageContaining("no such file"));
        assertThat(missing).doesNotExist();
    }

    private ApplicationContextRunner demo() {
        return hotline.withPropertyValues("hotline.demo.enabled=true", "hotline.data.dir=" + folder);
    }
}
