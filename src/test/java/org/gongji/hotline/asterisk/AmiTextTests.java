package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmiTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\rb",
                "a\nb",
                "a\0b",
                "a,b",
                "${a}",
                "{a}",
                "a&b",
                "a;b",
                "a\"b",
                "a'b",
                "a\\b",
                "a|b",
                "a(b)",
                "a^b",
                "a\tb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "王",
                "a\u001bb",
                "a$b",
                "a%b",
                "a#b",
                "a`b",
                "a[b]"
            })
    void what_would_be_a_line_or_a_command_of_its_own_may_not_be_sent(String value) {
        assertThat(AmiText.mayBeSent(value)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiText.check("action: Originate\r\nchannel: " + value + "\r\n\r\n"))
                .withMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Local/13800000001@hotline-dial/n", "<12333>", "HOTLINE_LANG=zh-CN", "hotline-4711", "true"})
    void what_the_hotline_has_to_say_may_be_sent(String value) {
        assertThatCode(() -> AmiText.check("action: Originate\r\nvalue: " + value + "\r\n\r\n"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "action: Ping",
                "action: Ping\r\n",
                "action: Ping\n\n",
                "action: Ping\r\n\r\naction: Originate\r\n\r\n",
                "action Ping\r\n\r\n",
                "act-ion: Ping\r\n\r\n",
                "\r\n\r\n",
                "action: Ping\r\n\r\n\r\n"
            })
    void what_is_not_one_whole_action_may_not_be_sent(String action) {
        assertThatIllegalArgumentException().isThrownBy(() -> AmiText.check(action));
    }

    @Test
    void a_value_has_at_most_256_characters() {
        assertThat(AmiText.mayBeSent("a".repeat(256))).isTrue();
        assertThat(AmiText.mayBeSent("a".repeat(257))).isFalse();
    }
}
