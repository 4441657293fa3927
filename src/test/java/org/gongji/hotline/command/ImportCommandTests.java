package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;

class ImportCommandTests {

    private static final String HEADER =
            "id_number,name,phone,card_number,pool,scheme,status,prior_balance,current_balance,pin,as_of\n";
    private static final String GOOD =
            "110101199003072957,周明,13911112222,B10000001,110000,EMPLOYEE,ACTIVE,1.00,2.00,,2026-11-20\n";
    private static final String BAD =
            "110101199003072950,周明,13911112222,B10000002,110000,EMPLOYEE,ACTIVE,1.00,2.00,,2026-11-20\n";

    private static final String ANOTHER =
            "110101198808081012,吴婷,13911112223,B10000003,110000,EMPLOYEE,ACTIVE,1.00,2.00,,2026-11-20\n";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of();

    /// One for all: the keys in it are those that the database was begun with.
    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void good_lines_go_in_and_bad_ones_are_told_by_number_without_their_id() throws IOException {
        var feed = Files.writeString(folder.resolve("people.csv"), HEADER + GOOD + BAD);

        assertThat(run("people", feed.toString())).isEqualTo(1);

        assertThat(said.toString())
                .contains("line 3: id_number is no resident ID number")
                .contains("2 lines: 1 new")
                .contains("1 refused")
                .doesNotContain("110101199003072950");
    }

    @Test
    void a_whole_feed_is_done_and_reading_it_again_changes_nothing() throws IOException {
        var feed = Files.writeString(folder.resolve("people.csv"), HEADER + ANOTHER);

        run("people", feed.toString());
        said.getBuffer().setLength(0);

        assertThat(run("people", feed.toString())).isEqualTo(0);
        assertThat(said.toString()).contains("0 new", "1 there already", "0 refused");
    }

    @Test
    void another_file_is_no_feed() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear all,\n");

        assertThat(run("people", letter.toString())).isEqualTo(1);

        assertThat(said.toString()).contains("This is no feed of people");
    }

    @Test
    void a_file_that_is_not_there_could_not_be_read() {
        assertThat(run("people", folder.resolve("nothing.csv").toString())).isEqualTo(3);

        assertThat(said.toString()).contains("nothing.csv");
    }

    @Test
    void what_is_no_kind_of_feed_is_a_usage_mistake() {
        assertThat(run("persons", "people.csv")).isEqualTo(2);
    }

    private int run(String kind, String file) {
        var line = Commands.commandLine(settings -> {});
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(arguments(kind, file).toArray(String[]::new));
    }

    private List<String> arguments(String kind, String file) {
        var settings = new MockEnvironment();
        DATABASE.in(new Into(settings));
        return List.of(
                "import",
                kind,
                file,
                "--set=spring.datasource.url=" + settings.getProperty("spring.datasource.url"),
                "--set=spring.datasource.username=" + settings.getProperty("spring.datasource.username"),
                "--set=spring.datasource.password=" + settings.getProperty("spring.datasource.password"),
                "--set=hotline.demo.enabled=true",
                "--set=hotline.data.dir=" + data);
    }

    private record Into(MockEnvironment settings) implements DynamicPropertyRegistry {
        @Override
        public void add(String name, Supplier<Object> value) {
            settings.setProperty(name, value.get().toString());
        }
    }
}
