package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.hotline.callback.DialEnd.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTests {

    @ParameterizedTest
    @CsvSource({
        "17, BUSY, BUSY",
        "18, NOANSWER, NO_ANSWER",
        "19, NOANSWER, NO_ANSWER",
        "21, NOANSWER, NO_ANSWER",
        "1, NOANSWER, UNREACHABLE",
        "3, NOANSWER, UNREACHABLE",
        "20, NOANSWER, UNREACHABLE",
        "22, NOANSWER, UNREACHABLE",
        "27, NOANSWER, UNREACHABLE",
        "28, NOANSWER, UNREACHABLE",
        "34, CONGESTION, UNREACHABLE",
        "38, NOANSWER, FAILED",
        "58, NOANSWER, FAILED",
        "102, NOANSWER, FAILED"
    })
    void the_cause_tells_whatever_the_dial_status_is(int cause, String status, How how) {
        assertThat(Causes.of(cause, status)).isEqualTo(how);
    }

    @ParameterizedTest
    @CsvSource({
        "0, BUSY, BUSY",
        "16, NOANSWER, NO_ANSWER",
        "127, CANCEL, NO_ANSWER",
        "0, CONGESTION, UNREACHABLE",
        "16, CHANUNAVAIL, FAILED",
        "0, SOMETHING, FAILED"
    })
    void where_the_cause_tells_nothing_the_dial_status_does(int cause, String status, How how) {
        assertThat(Causes.of(cause, status)).isEqualTo(how);
    }

    @Test
    void where_nothing_tells_it_has_failed() {
        assertThat(Causes.of(0, "")).isEqualTo(How.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"3, NOANSWER", "1, NOANSWER", "5, BUSY", "8, CONGESTION", "0, ''", "4, ''"})
    void the_reason_of_a_failed_originate_is_as_good_as_a_dial_status(int reason, String status) {
        assertThat(Causes.statusOf(reason)).isEqualTo(status);
    }
}
