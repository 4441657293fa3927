package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.gongji.hotline.console.Token;
import org.junit.jupiter.api.Test;

class TokenCommandTests {

    private final StringWriter said = new StringWriter();

    @Test
    void the_program_gets_a_token_and_the_settings_its_hash() {
        assertThat(run("agents-desk")).isEqualTo(0);

        var lines = said.toString().lines().map(String::strip).toList();
        assertThat(lines.get(3))
                .isEqualTo("hotline.clients.agents-desk.token-sha256=" + new Token(lines.get(1)).sha256());
    }

    @Test
    void a_name_that_cannot_stand_in_settings_is_a_usage_mistake() {
        assertThat(run("Agents Desk")).isEqualTo(2);
    }

    private int run(String name) {
        var line = Commands.commandLine(settings -> {});
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute("token", name);
    }
}
