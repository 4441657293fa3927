package org.gongji.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingNamesTests {

    private final StaticApplicationContext context = new StaticApplicationContext();

    @Test
    void a_name_that_nothing_reads_stops_the_start_and_names_its_neighbour() {
        set("hotline.calllog.retension", "P12M");

        assertThatExceptionOfType(UnknownSetting.class)
                .isThrownBy(this::look)
                .satisfies(unknown -> assertThat(told(unknown))
                        .contains("There is no setting hotline.calllog.retension", "command line")
                        .contains("Did you mean hotline.calllog.retention?"));
    }

    @Test
    void a_name_far_from_all_others_is_sent_to_the_list() {
        set("hotline.zzzzzzzzzzzzzzzz", "1");

        assertThatExceptionOfType(UnknownSetting.class)
                .isThrownBy(this::look)
                .satisfies(unknown -> assertThat(told(unknown)).contains("The README lists all settings"));
    }

    @Test
    void whether_it_is_the_demo_is_read_before_anything_hangs_on_it() {
        set("hotline.demo.enabled", "perhaps");

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(this::look)
                .satisfies(wrong -> assertThat(
                                new WrongSettingAnalyzer().analyze(wrong).getDescription())
                        .contains("hotline.demo.enabled is \"perhaps\"", "neither true nor false"));
    }

    @Test
    void other_peoples_names_are_none_of_our_business() {
        set("server.prot", "1");

        assertThatCode(this::look).doesNotThrowAnyException();
    }

    @Test
    void an_unknown_environment_variable_does_not_stop_the_start() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("HOTLINE_SERVICE_HOST", "10.0.0.1")));

        assertThatCode(this::look).doesNotThrowAnyException();
    }

    private void set(String name, String value) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", Map.of(name, value)));
    }

    private void look() {
        new SettingNames().initialize(context);
    }

    private static String told(UnknownSetting unknown) {
        FailureAnalysis analysis = new UnknownSettingAnalyzer().analyze(unknown);
        return analysis.getDescription() + " " + analysis.getAction();
    }
}
