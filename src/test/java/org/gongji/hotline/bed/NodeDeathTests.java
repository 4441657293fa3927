package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.bed.Hears.assertThatCaller;

import java.nio.file.Path;
import java.time.Duration;
import org.gongji.hotline.dialog.Language;
import org.junit.jupiter.api.Test;

/// A node is killed while a caller is on the line.
@RealCalls
class NodeDeathTests {

    private static final Citizen CITIZEN = Citizen.LIU_YANG;

    @Test
    void the_second_node_goes_on_and_the_caller_hears_the_balance(TestBed bed, HotlineNode second, Voice voice)
            throws Exception {
        try (var first = HotlineNode.start(bed, "first")) {
            bed.nodes(first.agiPort(), second.agiPort());
            try (var call = SippCall.place(
                    bed,
                    CallScript.from(CITIZEN.phone())
                            .waitMillis(8000)
                            .keys("1")
                            .keys(CITIZEN.keys())
                            .keys(CITIZEN.pin())
                            .waitMillis(16_000)
                            .hangUp())) {
                call.awaitSound();

                first.kill();
                var heard = call.finish();

                assertThatCaller(heard)
                        .as("bal.one")
                        .heard(voice.saying(Language.MANDARIN, "bal.one", CITIZEN.total()));
            }
        }
    }

    @Test
    void when_the_only_node_dies_the_caller_hears_an_apology(TestBed bed) throws Exception {
        try (var only = HotlineNode.start(bed, "only")) {
            bed.node(only.agiPort());
            try (var call = SippCall.place(bed, CallScript.from(CITIZEN.phone()).untilHungUp(Duration.ofSeconds(30)))) {
                call.awaitSound();

                only.kill();
                var heard = call.finish();

                assertThatCaller(heard).as("sorry").heard(WavFile.read(Path.of("dialplans/sounds/sorry.wav")));
                assertThat(heard.length()).isLessThan(Duration.ofSeconds(12));
            }
        }
    }
}
