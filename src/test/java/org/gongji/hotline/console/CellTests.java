package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5.00", "@SUM(A1)", "\t=1", "\r=1"})
    void what_would_be_a_formula_opens_as_text(String text) {
        assertThat(Cell.of(text)).isEqualTo("'" + text);
    }

    @Test
    void anything_else_stays_as_it_is() {
        assertThat(Cell.of("110101195206153118")).isEqualTo("110101195206153118");
        assertThat(Cell.of("")).isEmpty();
    }
}
