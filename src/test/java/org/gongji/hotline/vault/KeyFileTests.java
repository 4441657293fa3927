package org.gongji.hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void with_new_keys() throws IOException {
        file = folder.resolve("deeper/keys");
        FreshKeys.writeTo(file);
    }

    @Test
    void new_keys_can_be_read_back_and_only_by_their_owner() throws IOException {
        var keys = KeyFile.read(file);

        assertThat(keys.active()).isEqualTo(1);
        assertThat(keys.marks().marks()).containsOnlyKeys("field.1", "index", "pin", "number", "chain");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void keys_that_are_there_are_not_made_anew() throws IOException {
        var before = Files.readString(file);

        FreshKeys.writeTo(file);

        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void all_keys_differ() {
        assertThat(KeyFile.read(file).marks().marks().values()).doesNotHaveDuplicates();
    }

    @Test
    void a_second_field_key_is_read_beside_the_first() throws IOException {
        append("field.2 = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

        assertThat(KeyFile.read(file).fieldKeys()).containsOnlyKeys(1, 2);
        assertThat(KeyFile.read(file).active()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_too_short_is_told_by_its_line() throws IOException {
        append("field.2 = QUJD\n");

        assertFault("line 9: has a key of 3 bytes, not 32");
    }

    @Test
    void a_key_that_is_not_base64_is_told_without_being_shown() throws IOException {
        append("field.2 = not/base64!\n");

        assertThatThrownBy(() -> KeyFile.read(file))
                .hasMessageContaining("line 9: has a key that is not Base64")
                .hasMessageNotContaining("not/base64!");
    }

    @Test
    void a_line_that_is_no_setting_a_name_twice_and_an_unknown_name_are_told() throws IOException {
        var text = Files.readString(file);

        Files.writeString(file, text + "something\n");
        assertFault("line 9: is not 'name = key'");

        Files.writeString(file, text + "field.active = 1\n");
        assertFault("line 9: names 'field.active' a second time");

        Files.writeString(file, text + "pepper = x\n");
        assertFault("line 9: knows no key of this name");
    }

    @Test
    void an_active_key_that_is_not_there_is_told() throws IOException {
        Files.writeString(file, Files.readString(file).replace("field.active = 1", "field.active = 2"));

        assertFault("'field.active' has to name one of the field keys");
    }

    @Test
    void a_missing_key_is_told_by_its_name() throws IOException {
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^pin = .*$", ""));

        assertFault("the key 'pin' is missing");
    }

    @Test
    void a_file_that_is_no_text_is_told() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertFault("is no key file: it is not text in UTF-8");
    }

    private void append(String line) throws IOException {
        Files.writeString(file, Files.readString(file) + line);
    }

    private void assertFault(String told) {
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(KeyFileFault.class)
                .hasMessageContaining(told);
    }
}
