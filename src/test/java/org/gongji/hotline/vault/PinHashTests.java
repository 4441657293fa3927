package org.gongji.hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinHashTests {

    private final PinHash pins = TestVault.pinHash();

    @Test
    void a_pin_matches_its_own_hash_and_no_other() {
        var stored = pins.hash("246810");

        assertThat(pins.matches("246810", stored)).isTrue();
        assertThat(pins.matches("246811", stored)).isFalse();
        assertThat(pins.matches("", stored)).isFalse();
    }

    @Test
    void equal_pins_are_stored_differently() {
        assertThat(pins.hash("246810")).isNotEqualTo(pins.hash("246810")).hasSize(48);
    }

    @Test
    void hashed_again_with_the_salt_of_the_stored_one_it_is_equal_only_where_the_pin_is() {
        var stored = pins.hash("246810");

        assertThat(pins.rehash("246810", stored)).isEqualTo(stored);
        assertThat(pins.rehash("135790", stored)).isNotEqualTo(stored);
    }

    @Test
    void without_the_key_the_pin_does_not_match() {
        var stored = pins.hash("246810");
        var otherKey = new PinHash(TestVault.key("HmacSHA256", "another pepper"));

        assertThat(otherKey.matches("246810", stored)).isFalse();
    }

    @Test
    void nobody_is_matched_by_no_pin() {
        for (var pin = 0; pin < 1_000_000; pin += 99_991) {
            assertThat(pins.matches("%06d".formatted(pin), pins.nobody())).isFalse();
        }
    }
}
