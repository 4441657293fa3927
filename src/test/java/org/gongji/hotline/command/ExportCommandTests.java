package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;

class ExportCommandTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of();

    /// One for all: the keys in it are those that the database was begun with.
    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void sharings_are_taken_out_into_a_file_that_only_its_owner_reads_and_that_is_in_the_audit() throws IOException {
        var file = folder.resolve("sharings.csv");

        assertThat(run("sharings", file.toString())).isEqualTo(0);

        assertThat(Files.readString(file))
                .isEqualTo(
                        "event,happened_at,kind,sharing,request,sharer_id,beneficiary_id,relation,quota,effective\r\n");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(said.toString()).contains("sharings: 0 lines");
        assertThat(audited()).last().asString().startsWith("command:").endsWith("EXPORT_SHARINGS from - to -");
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear all,\n");

        assertThat(run("sharings", file.toString())).isEqualTo(3);

        assertThat(Files.readString(file)).isEqualTo("Dear all,\n");
    }

    @Test
    void days_bound_it() {
        var file = folder.resolve("sharings.csv").toString();

        assertThat(run("sharings", file, "--from=2026-11-01", "--to=2026-11-30"))
                .isEqualTo(0);

        assertThat(audited()).last().asString().endsWith("from 2026-10-31T16:00:00Z to 2026-11-30T16:00:00Z");
    }

    @Test
    void what_is_no_day_is_a_usage_mistake() {
        assertThat(run("sharings", folder.resolve("sharings.csv").toString(), "--from=yesterday"))
                .isEqualTo(2);
    }

    private int run(String... arguments) {
        var line = Commands.commandLine(settings -> {});
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        var all = new ArrayList<>(List.of("export"));
        all.addAll(List.of(arguments));
        all.addAll(settings());
        return line.execute(all.toArray(String[]::new));
    }

    private List<String> settings() {
        var settings = new MockEnvironment();
        DATABASE.in(new Into(settings));
        return List.of(
                "--set=spring.datasource.url=" + settings.getProperty("spring.datasource.url"),
                "--set=spring.datasource.username=" + settings.getProperty("spring.datasource.username"),
                "--set=spring.datasource.password=" + settings.getProperty("spring.datasource.password"),
                "--set=hotline.demo.enabled=true",
                "--set=hotline.data.dir=" + data);
    }

    private static List<String> audited() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    private record Into(MockEnvironment settings) implements DynamicPropertyRegistry {
        @Override
        public void add(String name, Supplier<Object> value) {
            settings.setProperty(name, value.get().toString());
        }
    }
}
