package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AmiCutTests {

    /// F10 in small; `bin/hotline faults ami-cut` makes a thousand rounds.
    @Test
    void nobody_is_dialled_twice_however_the_link_is_cut() throws IOException {
        var report = AmiCut.run(60, 4711, _ -> {});

        assertThat(report).matches(AmiCut.Report::holds);
        assertThat(report.accepted()).isPositive();
        assertThat(report.there()).isPositive();
        assertThat(report.gone()).isPositive();
    }
}
