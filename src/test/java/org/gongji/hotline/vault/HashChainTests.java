package org.gongji.hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashChainTests {

    private final HashChain chain = new HashChain(TestVault.key("HmacSHA256", "chain"));

    @Test
    void the_same_records_in_the_same_order_give_the_same_link() {
        assertThat(link("a", "b", "c")).isEqualTo(link("a", "b", "c")).hasSize(32);
    }

    @Test
    void a_record_that_is_changed_left_out_or_moved_gives_another() {
        assertThat(link("a", "b", "c"))
                .isNotEqualTo(link("a", "B", "c"))
                .isNotEqualTo(link("a", "c"))
                .isNotEqualTo(link("b", "a", "c"));
    }

    @Test
    void without_the_key_no_link_can_be_made() {
        var other = new HashChain(TestVault.key("HmacSHA256", "another chain"));

        assertThat(other.next(other.start(), "a")).isNotEqualTo(link("a"));
    }

    private byte[] link(String... records) {
        var link = chain.start();
        for (var record : records) {
            link = chain.next(link, record);
        }
        return link;
    }
}
