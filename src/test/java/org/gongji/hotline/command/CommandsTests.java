package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTests {

    private final List<List<String>> served = new ArrayList<>();

    @Test
    void serving_is_what_happens_when_nothing_is_named() {
        assertThat(run()).isEqualTo(0);

        assertThat(served).containsExactly(List.of());
    }

    @Test
    void settings_alone_are_for_the_server() {
        assertThat(run("--server.port=0", "--debug=true")).isEqualTo(0);

        assertThat(served).containsExactly(List.of("--server.port=0", "--debug=true"));
    }

    @Test
    void serve_takes_settings() {
        assertThat(run("serve", "--server.port=0")).isEqualTo(0);

        assertThat(served).containsExactly(List.of("--server.port=0"));
    }

    @Test
    void an_unknown_command_is_a_usage_mistake() {
        assertThat(run("sevre")).isEqualTo(2);

        assertThat(served).isEmpty();
    }

    @Test
    void a_server_that_does_not_start_could_not() {
        var status = Commands.run(
                settings -> {
                    throw new IllegalStateException("port in use");
                },
                "serve");

        assertThat(status).isEqualTo(3);
    }

    @Test
    void every_command_explains_itself() {
        for (var name : Commands.commandLine(settings -> {}).getSubcommands().keySet()) {
            var said = new StringWriter();
            var line = Commands.commandLine(settings -> {});
            line.setOut(new PrintWriter(said));

            assertThat(line.execute(name, "--help")).isEqualTo(0);

            assertThat(said.toString()).contains("Usage: hotline " + name);
        }
    }

    private int run(String... arguments) {
        return Commands.run(settings -> served.add(List.of(settings)), arguments);
    }
}
