package org.gongji.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The phone's side of FastAGI answers as Asterisk 22 was seen to.
class ChannelTests {

    private final List<String> transcript = new ArrayList<>();

    private Channel channel(String keys) {
        return new Channel(new KeyedAhead(keys, transcript::add), Map.of("HOTLINE_LANG", "en"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 200 result=1",
        "110#, 18, 200 result=110",
        "1*0#, 18, 200 result=1*0",
        "'12,', 18, 200 result=12 (timeout)",
        "',', 18, 200 result= (timeout)",
        "#, 18, 200 result=",
        "123456, 4, 200 result=1234"
    })
    void get_data_answers_with_the_keys(String keys, int most, String answer) {
        assertThat(channel(keys).answer("GET DATA \"/s\" 5000 " + most)).isEqualTo(answer + "\n");
    }

    @Test
    void stream_file_tells_how_many_samples_were_played() {
        assertThat(channel("").answer("STREAM FILE \"/no/such/sound\" \"\"")).isEqualTo("200 result=0 endpos=16000\n");
    }

    @Test
    void a_sound_that_is_not_there_is_minus_one_on_a_channel_that_is_up() {
        var channel = new Channel(new Deaf(), Map.of());

        assertThat(channel.answer("STREAM FILE \"/missing\" \"\"")).isEqualTo("200 result=-1 endpos=0\n");
        assertThat(channel.answer("GET DATA \"/missing\" 3000 4")).isEqualTo("200 result=-1\n");
        assertThat(channel.answer("CHANNEL STATUS")).isEqualTo("200 result=6\n");
    }

    @Test
    void a_hang_up_is_minus_one_and_then_its_word() {
        assertThat(channel("").answer("GET DATA \"/s\" 5000 1")).isEqualTo("200 result=-1\nHANGUP\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET DATA \"/s\" 5000 1", "STREAM FILE \"/s\" \"\"", "CHANNEL STATUS", "ANSWER", "HANGUP"})
    void a_dead_channel_permits_little(String command) {
        var channel = channel("");
        channel.answer("GET DATA \"/s\" 5000 1");

        assertThat(channel.answer(command))
                .isEqualTo("511 Command Not Permitted on a dead channel or intercept routine\n");
    }

    @Test
    void a_dead_channel_still_takes_variables() {
        var channel = channel("");
        channel.answer("GET DATA \"/s\" 5000 1");

        assertThat(channel.answer("SET VARIABLE \"HOTLINE_DONE\" \"1\"")).isEqualTo("200 result=1\n");
    }

    @Test
    void variables_are_there_or_not() {
        var channel = channel("");

        assertThat(channel.answer("GET VARIABLE \"HOTLINE_LANG\"")).isEqualTo("200 result=1 (en)\n");
        assertThat(channel.answer("GET VARIABLE \"HOTLINE_ELDER\"")).isEqualTo("200 result=0\n");
    }

    @Test
    void what_was_set_can_be_read_again() {
        var channel = channel("");
        channel.answer("SET VARIABLE \"HOTLINE_TICKET\" \"a \\\"b\\\"\"");

        assertThat(channel.variables()).containsExactly(Map.entry("HOTLINE_TICKET", "a \"b\""));
        assertThat(channel.answer("GET VARIABLE \"HOTLINE_TICKET\"")).isEqualTo("200 result=1 (a \"b\")\n");
    }

    @Test
    void a_channel_is_up_until_it_is_hung_up() {
        var channel = channel("");

        assertThat(channel.answer("CHANNEL STATUS")).isEqualTo("200 result=6\n");
        assertThat(channel.answer("HANGUP")).isEqualTo("200 result=1\nHANGUP\n");
    }

    @Test
    void text_goes_to_the_transcript_before_the_keys() {
        var channel = channel("1");

        channel.answer("VERBOSE \"查余额,请按1。\" 1");
        channel.answer("GET DATA \"/s\" 5000 1");

        assertThat(transcript).containsExactly("hotline: 查余额,请按1。", "caller: 1");
    }

    @Test
    void while_the_hotline_only_passes_the_time_no_key_is_pressed() {
        assertThat(channel("1").answer("GET DATA \"/s\" 1 1")).isEqualTo("200 result= (timeout)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DANCE", "GET", "SAY DIGITS 1 \"\"", "get option \"x\" \"1\""})
    void what_it_does_not_know_is_refused(String command) {
        assertThat(channel("").answer(command)).isEqualTo("510 Invalid or unknown command\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET DATA", "STREAM FILE \"/s\"", "GET VARIABLE", "SET VARIABLE \"A\"", "VERBOSE"})
    void a_command_without_its_words_is_told_the_usage(String command) {
        assertThat(channel("").answer(command)).startsWith("520-").endsWith("520 End of proper usage.\n");
    }
}
