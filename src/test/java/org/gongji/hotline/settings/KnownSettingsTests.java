package org.gongji.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KnownSettingsTests {

    private final KnownSettings known =
            KnownSettings.read(new ByteArrayInputStream("""
            {"properties": [
              {"name": "hotline.agi.port", "type": "java.lang.Integer", "defaultValue": 4573},
              {"name": "hotline.agi.peers", "type": "java.util.List<java.lang.String>"},
              {"name": "hotline.number-from-anywhere", "type": "java.lang.String"},
              {"name": "hotline.clients", "type": "java.util.Map<java.lang.String,X>"},
              {"name": "server.port", "type": "java.lang.Integer"}],
             "hints": [{"name": "hotline.number-from-anywhere", "values": [{"value": "010-12333"}]}]}
            """.getBytes(StandardCharsets.UTF_8)));

    @Test
    void the_settings_of_call_backs_are_taken_before_call_backs_are_there() {
        var known = KnownSettings.ofThisBuild();

        assertThat(known.knows("hotline.ami.secret")).isTrue();
        assertThat(known.knows("hotline.callback.channel")).isTrue();
    }

    @Test
    void only_our_own_settings_are_listed() {
        assertThat(known.names())
                .containsExactly(
                        "hotline.agi.peers", "hotline.agi.port", "hotline.clients", "hotline.number-from-anywhere");
    }

    @Test
    void what_follows_a_map_is_the_users_choice() {
        assertThat(known.knows("hotline.clients.app.scopes")).isTrue();
        assertThat(known.knows("hotline.agi.port.spare")).isFalse();
    }

    @Test
    void an_environment_variable_has_no_dashes() {
        assertThat(known.knowsLoosely("hotline.number.from.anywhere")).isTrue();
        assertThat(known.knowsLoosely("hotline.number.from.nowhere")).isFalse();
    }

    @Test
    void a_slip_of_the_pen_finds_its_neighbour() {
        assertThat(known.nearest("hotline.agi.prot"))
                .map(KnownSettings.Setting::name)
                .contains("hotline.agi.port");
        assertThat(known.nearest("hotline.quite-another-thing")).isEmpty();
    }

    @Test
    void an_example_is_a_hint_or_else_the_default() {
        assertThat(known.example("hotline.number-from-anywhere")).contains("010-12333");
        assertThat(known.example("hotline.agi.port")).contains("4573");
        assertThat(known.example("hotline.agi.peers")).isEmpty();
    }

    @Test
    void this_build_has_its_list() {
        assertThat(KnownSettings.ofThisBuild().names()).isNotEmpty().allMatch(name -> name.startsWith("hotline."));
    }
}
