package org.gongji.hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldCipherTests {

    private final FieldCipher cipher = TestVault.fieldCipher();

    @Test
    void what_is_sealed_opens_for_the_same_field_of_the_same_row() {
        var sealed = cipher.seal("person.name", 7, "王秀英");

        assertThat(cipher.open("person.name", 7, sealed)).isEqualTo("王秀英");
    }

    @Test
    void it_opens_for_no_other_row_and_no_other_field() {
        var sealed = cipher.seal("person.name", 7, "王秀英");

        assertThatThrownBy(() -> cipher.open("person.name", 8, sealed)).isInstanceOf(NotReadable.class);
        assertThatThrownBy(() -> cipher.open("person.phone", 7, sealed)).isInstanceOf(NotReadable.class);
    }

    @Test
    void a_changed_byte_is_found_out_wherever_it_is() {
        for (var at = 0; at < cipher.seal("person.name", 7, "王秀英").length; at++) {
            var sealed = cipher.seal("person.name", 7, "王秀英");
            sealed[at] ^= 1;

            assertThatThrownBy(() -> cipher.open("person.name", 7, sealed)).isInstanceOf(NotReadable.class);
        }
    }

    @Test
    void what_is_cut_off_does_not_open() {
        assertThatThrownBy(() -> cipher.open("person.name", 7, new byte[0])).isInstanceOf(NotReadable.class);
        assertThatThrownBy(() -> cipher.open("person.name", 7, new byte[20])).isInstanceOf(NotReadable.class);
    }

    @Test
    void equal_texts_look_different_each_time_and_never_plain() {
        var once = cipher.seal("person.name", 7, "13800000001");
        var again = cipher.seal("person.name", 7, "13800000001");

        assertThat(once).isNotEqualTo(again).hasSize(11 + 29);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("138");
    }

    @Test
    void while_keys_are_rotated_both_can_be_read_and_the_active_one_writes() {
        var old = TestVault.key("AES", "field");
        var young = TestVault.key("AES", "younger field");
        var before = new FieldCipher(Map.of(1, old), 1).seal("person.name", 7, "王秀英");

        var rotating = new FieldCipher(Map.of(1, old, 2, young), 2);
        var after = rotating.seal("person.name", 7, "李建国");

        assertThat(rotating.open("person.name", 7, before)).isEqualTo("王秀英");
        assertThat(rotating.open("person.name", 7, after)).isEqualTo("李建国");
        assertThat(after[0]).isEqualTo((byte) 2);
        assertThatThrownBy(() -> cipher.open("person.name", 7, after)).isInstanceOf(NotReadable.class);
    }

    @Test
    void what_does_not_open_is_told_without_its_text() {
        assertThatThrownBy(() -> cipher.open("person.name", 7, new byte[40]))
                .hasMessage("field person.name of row 7 does not open: another key file, or a changed row");
    }
}
