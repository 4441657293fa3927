package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wang Xiuying, born on 7 March 1955, chooses a PIN.
class NewPinTests {

    private static final IdNumber WANG = new IdNumber("11010119550307802X");

    @ParameterizedTest
    @ValueSource(strings = {"000000", "111111", "999999"})
    void six_equal_figures_are_refused(String pin) {
        assertThat(NewPin.fault(new Pin(pin), WANG, false)).contains(PinFault.EQUAL_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "012345", "456789", "567890", "987654", "543210", "210987"})
    void figures_that_run_up_or_down_are_refused(String pin) {
        assertThat(NewPin.fault(new Pin(pin), WANG, false)).contains(PinFault.RUNNING_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550307", "070355", "030755", "195503", "031955"})
    void the_birth_date_as_a_person_would_key_it_is_refused(String pin) {
        assertThat(NewPin.fault(new Pin(pin), WANG, false)).contains(PinFault.BIRTH_DATE);
    }

    @Test
    void the_last_six_of_the_id_are_refused() {
        var li = new IdNumber("110101195206153118");

        assertThat(NewPin.fault(new Pin("153118"), li, false)).contains(PinFault.ID_ENDING);
    }

    @Test
    void of_an_id_that_ends_in_X_the_last_six_figures_are_refused() {
        assertThat(NewPin.fault(new Pin("307802"), WANG, false)).contains(PinFault.ID_ENDING);
    }

    @Test
    void the_pin_of_before_is_refused() {
        assertThat(NewPin.fault(new Pin("246810"), WANG, true)).contains(PinFault.SAME_AS_BEFORE);
    }

    @Test
    void a_guessable_pin_is_refused_for_that_also_where_it_is_the_one_of_before() {
        assertThat(NewPin.fault(new Pin("111111"), WANG, true)).contains(PinFault.EQUAL_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"246810", "135790", "112233", "123457", "121212", "111112", "550308", "195603"})
    void others_are_taken(String pin) {
        assertThat(NewPin.fault(new Pin(pin), WANG, false)).isEmpty();
    }
}
