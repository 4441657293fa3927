package org.gongji.hotline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class WhyNotStartedTests {

    @Test
    void what_is_wrong_and_what_to_do_stand_on_lines_of_their_own() {
        var shown = new ByteArrayOutputStream();

        new WhyNotStarted(new PrintStream(shown, true, UTF_8))
                .report(new FailureAnalysis("127.0.0.1:4573 is taken.\nIt is the switch's.", "Choose another.", null));

        assertThat(shown.toString(UTF_8).lines())
                .containsExactly(
                        "",
                        "热线没有启动 · The hotline did not start",
                        "",
                        "127.0.0.1:4573 is taken.",
                        "It is the switch's.",
                        "",
                        "Choose another.",
                        "");
    }
}
