package org.gongji.hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTests {

    private final PasswordHash hashes = TestVault.passwordHash();

    @Test
    void a_password_matches_what_was_made_of_it_and_nothing_else_does() {
        var stored = hashes.hash("open-sesame-now");

        assertThat(hashes.matches("open-sesame-now", stored)).isTrue();
        assertThat(hashes.matches("open-sesame-noW", stored)).isFalse();
        assertThat(hashes.matches("open-sesame-now", hashes.nobody())).isFalse();
    }

    @Test
    void the_same_password_is_never_stored_the_same_way_twice() {
        assertThat(hashes.hash("open-sesame-now")).hasSize(48).isNotEqualTo(hashes.hash("open-sesame-now"));
    }
}
