package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Phone numbers, PINs, pool codes, limits, sources.
class SmallValuesTests {

    @ParameterizedTest
    @ValueSource(strings = {"110", "12333", "13800000001", "01065128888", "123456789012345"})
    void three_to_fifteen_figures_are_a_phone_number(String digits) {
        assertThat(new PhoneNumber(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "1234567890123456", "+8613800000001", "138-0000", "anonymous"})
    void anything_else_is_no_phone_number(String digits) {
        assertThatThrownBy(() -> new PhoneNumber(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_phone_number_shows_its_last_two_figures_only() {
        assertThat(new PhoneNumber("13800000041")).hasToString("PhoneNumber[…41]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "12345*"})
    void a_pin_has_six_figures(String digits) {
        assertThatThrownBy(() -> new Pin(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pin_stands_in_no_log() {
        assertThat(new Pin("246810")).hasToString("Pin[…]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a"})
    void a_task_code_has_six_figures(String digits) {
        assertThatThrownBy(() -> new TaskCode(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_task_code_stands_in_no_log() {
        assertThat(new TaskCode("482913")).hasToString("TaskCode[…]");
    }

    @Test
    void a_pool_lies_in_a_province() {
        assertThat(new PoolCode("370100").province()).isEqualTo(new PoolCode("370000"));
        assertThat(new PoolCode("110000").province()).isEqualTo(new PoolCode("110000"));
    }

    @Test
    void two_pools_lie_in_one_province_or_not() {
        assertThat(new PoolCode("370100").sharesProvinceWith(new PoolCode("370200")))
                .isTrue();
        assertThat(new PoolCode("370100").sharesProvinceWith(new PoolCode("360100")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37010", "3701000", "37010x"})
    void a_pool_code_has_six_figures(String digits) {
        assertThatThrownBy(() -> new PoolCode(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_limit_is_reached_by_as_many_as_it_allows() {
        assertThat(new Limit(5).reachedBy(4)).isFalse();
        assertThat(new Limit(5).reachedBy(5)).isTrue();
        assertThat(Limit.NONE.reachedBy(1_000_000)).isFalse();
    }

    @Test
    void a_limit_allows_one_at_least() {
        assertThat(new Limit(1).most()).isEqualTo(1);
        assertThatThrownBy(() -> new Limit(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_source_has_a_title_and_tells_how_good_it_is() {
        assertThat(new Source("国办发〔2024〕38号", Source.Grade.A)).hasToString("国办发〔2024〕38号 (A)");
        assertThatThrownBy(() -> new Source(" ", Source.Grade.A)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_parameter_is_found_by_its_key() {
        assertThat(Parameter.of("maxActive")).contains(Parameter.MAX_ACTIVE);
        assertThat(Parameter.of("maxactive")).isEmpty();
    }
}
