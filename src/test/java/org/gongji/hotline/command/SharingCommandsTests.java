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

class SharingCommandsTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of();

    /// One for all: the keys in it are those that the database was begun with.
    @TempDir
    private static Path data;

    @Test
    void evidence_that_nobody_touched_is_told_with_its_rows() {
        var told = run(Exit.DONE, "evidence", "verify");

        assertThat(told).contains("evidence: 0 rows, all as they were written");
    }

    @Test
    void evidence_that_was_put_in_is_told_by_its_number() {
        run(Exit.DONE, "evidence", "verify");
        DATABASE.jdbc().sql("""
                        INSERT INTO evidence (
                            number, request_id, person_id, side, said, terms, terms_version, heard_ms, pressed,
                            decided_at, call_id, door, pack, facts, trace, link)
                        VALUES (
                            1, 1, 1, 'SHARER', 'YES', '', 1, 1, '11', UTC_TIMESTAMP(6), 1, 'CALL', '', '', '',
                            UNHEX(REPEAT('ab', 32)))
                        """).update();

        var told = run(Exit.REJECTED, "evidence", "verify");

        DATABASE.jdbc().sql("DELETE FROM evidence").update();
        assertThat(told).contains("row 1 was changed, or put in");
    }

    @Test
    void of_many_who_agree_at_once_one_wins_each_round_and_our_own_data_are_not_touched() {
        var told = run(Exit.DONE, "bench", "confirm", "--rounds", "3", "--calls", "8");

        assertThat(told).containsPattern("wins +3").containsPattern("already decided +21");
        assertThat(DATABASE.jdbc()
                        .sql("SELECT COUNT(*) FROM binding_request")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String run(int status, String... command) {
        var said = new StringWriter();
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(settings());
        var line = Commands.commandLine(_ -> {}).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        assertThat(line.execute(arguments.toArray(String[]::new)))
                .as(said.toString())
                .isEqualTo(status);
        return said.toString();
    }

    private static List<String> settings() {
        var database = new MockEnvironment();
        DATABASE.in((name, value) -> database.setProperty(name, value.get().toString()));
        var settings =
                new ArrayList<>(List.of("--set", "hotline.demo.enabled=true", "--set", "hotline.data.dir=" + data));
        for (var name : List.of("url", "username", "password")) {
            settings.add("--set");
            settings.add("spring.datasource." + name + "=" + database.getProperty("spring.datasource." + name));
        }
        return settings;
    }
}
