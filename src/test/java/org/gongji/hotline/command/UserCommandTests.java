package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class UserCommandTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("console");

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void somebody_is_added_once_listed_and_removed() {
        assertThat(run("add", "--role", "admin", "--generate", "chen.li")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).containsPattern("kept nowhere: ([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(run("add", "--role", "auditor", "--generate", "chen.li")).isEqualTo(Exit.COULD_NOT);
        assertThat(err.toString()).contains("somebody called chen.li already");

        assertThat(run("list")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("chen.li").contains("admin").contains("second factor not set up yet");

        assertThat(run("reset", "--generate", "chen.li")).isEqualTo(Exit.DONE);
        assertThat(run("remove", "chen.li")).isEqualTo(Exit.DONE);
        assertThat(run("remove", "chen.li")).isEqualTo(Exit.COULD_NOT);
    }

    @Test
    void a_password_is_no_argument() {
        assertThat(run("add", "--role", "admin", "--password", "secret-on-the-line", "chen.li"))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void a_name_or_a_role_that_is_none_is_told() {
        assertThat(run("add", "--role", "admin", "--generate", "Chen Li")).isEqualTo(Exit.USAGE);
        assertThat(run("add", "--role", "boss", "--generate", "chen.li")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("such as chen.li", "supervisor, auditor, admin");
    }

    @Test
    void the_audit_is_checked_and_a_changed_entry_is_told() {
        assertThat(runIn("audit", "verify")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("as it was written");

        DATABASE.jdbc().sql("UPDATE audit_head SET last_id = last_id + 1").update();

        assertThat(runIn("audit", "verify")).isEqualTo(Exit.REJECTED);
        assertThat(err.toString()).contains("entry 1");
    }

    private int run(String... arguments) {
        return runIn("user", arguments);
    }

    private int runIn(String command, String... arguments) {
        var database = new MockEnvironment();
        DATABASE.in((name, value) -> database.setProperty(name, value.get().toString()));
        var all = new ArrayList<>(List.of(command, arguments[0]));
        all.add("--set=hotline.demo.enabled=true");
        all.add("--set=hotline.data.dir=" + folder);
        all.add("--set=spring.flyway.enabled=false");
        for (var name : List.of("url", "username", "password")) {
            all.add("--set=spring.datasource." + name + "=" + database.getProperty("spring.datasource." + name));
        }
        all.addAll(List.of(arguments).subList(1, arguments.length));
        return Commands.commandLine(_ -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
