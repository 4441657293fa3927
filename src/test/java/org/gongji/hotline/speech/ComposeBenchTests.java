package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeBenchTests {

    @TempDir
    private Path prompts;

    @Test
    void each_language_is_measured_by_one_sentence_and_by_a_whole_answer() {
        var results = ComposeBench.over(TonePrompts.into(prompts)).run(20);

        assertThat(results).hasSize(4).allSatisfy(result -> {
            assertThat(result.sound()).isGreaterThan(Duration.ofSeconds(2));
            assertThat(result.median()).isPositive().isLessThanOrEqualTo(result.slowest1Percent());
        });
    }
}
