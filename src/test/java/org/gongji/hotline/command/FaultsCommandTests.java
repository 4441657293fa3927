package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FaultsCommandTests {

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        var line = Commands.commandLine(_ -> {});
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(new StringWriter()));
        return line.execute(arguments);
    }

    @Test
    void cuts_of_the_link_are_made_and_told() {
        assertThat(run("faults", "ami-cut", "--rounds", "5")).isEqualTo(Exit.DONE);

        assertThat(out.toString()).contains("5 attempts in", "dialled twice: 0, said wrongly: 0");
    }

    @Test
    void no_rounds_and_no_fault_are_a_matter_of_usage() {
        assertThat(run("faults", "ami-cut", "--rounds", "0")).isEqualTo(Exit.USAGE);
        assertThat(run("faults")).isEqualTo(Exit.USAGE);
    }
}
