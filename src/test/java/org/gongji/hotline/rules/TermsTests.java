package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.hotline.rules.Terms.Kind;
import org.gongji.hotline.rules.Terms.Stop;
import org.junit.jupiter.api.Test;

class TermsTests {

    @Test
    void the_evidence_keeps_which_sentences_were_heard() {
        assertThat(new Terms(Kind.GIVING_QUOTA, Stop.ANY_TIME, 0).id()).isEqualTo("terms.give.cap terms.stop");
    }

    @Test
    void and_how_long_sharing_lasts_at_least() {
        assertThat(new Terms(Kind.RECEIVING, Stop.AFTER_DAYS, 30).id()).isEqualTo("terms.rcv terms.stop.days 30");
    }
}
