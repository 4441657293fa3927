package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.hotline.console.DemoPassword;
import org.gongji.hotline.console.DemoToken;
import org.gongji.hotline.console.Password;
import org.gongji.hotline.console.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class WelcomeTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void it_says_where_everything_is() {
        settings.setProperty("local.server.port", "8080");
        settings.setProperty("local.management.port", "8081");

        assertThat(outside())
                .contains(
                        "is ready (3.2 s)",
                        "agi://127.0.0.1:4573/hotline",
                        "http://127.0.0.1:8080/console",
                        "http://127.0.0.1:8080/api/v1/calls",
                        "http://127.0.0.1:8081/actuator/health",
                        "Ctrl-C");
    }

    @Test
    void the_demo_tells_its_invented_people_and_what_to_do_next() {
        assertThat(inTheDemo())
                .contains(
                        "token     chosen",
                        "supervisor, auditor, admin  密码 password open-sesame",
                        "phone http://127.0.0.1:8080/phone",
                        "王秀英  身份证 ID 11010119550307802X  密码 PIN 246810",
                        "bin/hotline call --keys '1 11010119550307802* 246810 *'")
                .doesNotContain("赵敏"); // has no PIN
    }

    @Test
    void outside_the_demo_nobody_is_named() {
        assertThat(outside()).doesNotContain("PIN", "token", "password", "1101", "/phone");
    }

    @Test
    void another_port_is_told_to_the_phone_too() {
        settings.setProperty("hotline.agi.port", "14573");

        assertThat(inTheDemo()).contains("agi://127.0.0.1:14573/hotline", "--from 13800000001 --port 14573");
    }

    @Test
    void a_script_that_waits_is_told_by_a_file(@TempDir Path folder) {
        settings.setProperty("HOTLINE_READY_FILE", folder.resolve("ready").toString());

        new Welcome(settings, new DemoToken(Optional.empty()), new DemoPassword(Optional.empty())).ready();

        assertThat(folder.resolve("ready")).exists();
    }

    private String inTheDemo() {
        return new Welcome(
                        settings,
                        new DemoToken(Optional.of(new Token("chosen"))),
                        new DemoPassword(Optional.of(new Password("open-sesame"))))
                .text(3210);
    }

    private String outside() {
        return new Welcome(settings, new DemoToken(Optional.empty()), new DemoPassword(Optional.empty())).text(3210);
    }
}
