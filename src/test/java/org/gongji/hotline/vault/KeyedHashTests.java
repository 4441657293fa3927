package org.gongji.hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashTests {

    private final BlindIndex index = TestVault.blindIndex();

    @Test
    void the_same_value_is_found_again() {
        assertThat(index.of("id", "11010119550307802X"))
                .isEqualTo(index.of("id", "11010119550307802X"))
                .hasSize(32);
    }

    @Test
    void other_values_and_other_kinds_are_kept_apart() {
        assertThat(index.of("id", "1")).isNotEqualTo(index.of("id", "2")).isNotEqualTo(index.of("card", "1"));
    }

    @Test
    void numbers_are_hashed_with_a_key_of_their_own() {
        assertThat(TestVault.numberHash().of("id", "1")).isNotEqualTo(index.of("id", "1"));
    }
}
