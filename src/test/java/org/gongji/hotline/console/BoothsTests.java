package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoothsTests {

    private final Booths booths = new Booths(3, 2);

    @Test
    void one_browser_has_no_more_than_its_own() {
        booths.enter("a");
        booths.enter("a");

        assertThat(booths.enter("a")).isFalse();
        assertThat(booths.enter("b")).isTrue();
    }

    @Test
    void all_browsers_together_have_no_more_than_there_are() {
        booths.enter("a");
        booths.enter("b");
        booths.enter("c");

        assertThat(booths.enter("d")).isFalse();
    }

    @Test
    void a_booth_that_was_left_is_free() {
        booths.enter("a");
        booths.enter("a");

        booths.leave("a");

        assertThat(booths.enter("a")).isTrue();
    }
}
