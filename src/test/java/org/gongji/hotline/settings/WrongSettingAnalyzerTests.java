package org.gongji.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class WrongSettingAnalyzerTests {

    enum Mode {
        DIR,
        HTTP
    }

    record Sample(
            @Max(65535) int port,
            @Nullable Duration patience,
            @Nullable Mode mode,
            @Nullable Set<Mode> modes,

            @Nullable @Pattern(regexp = "\\d+", message = "has to be figures only")
            String numberFromAnywhere,

            @Nullable @Pattern(regexp = "\\w{20,}", message = "has to have 20 letters or more")
            String token) {
        Sample {
            if (port == 13) {
                throw new IllegalArgumentException("port 13 is for the time of day");
            }
        }
    }

    @Test
    void a_word_where_a_number_belongs() {
        assertThat(told("port", "many"))
                .contains("Setting hotline.sample.port is \"many\"", "this is no whole number.");
    }

    @Test
    void a_number_out_of_range() {
        assertThat(told("port", "99999"))
                .startsWith("Setting hotline.sample.port is \"99999\"")
                .contains("65535");
    }

    @Test
    void a_length_of_time_that_is_none() {
        assertThat(told("patience", "soon"))
                .contains("Setting hotline.sample.patience is \"soon\"", "no length of time such as 30s, 5m or 2h.");
    }

    @Test
    void a_choice_that_is_not_offered() {
        assertThat(told("mode", "ftp"))
                .contains("Setting hotline.sample.mode is \"ftp\"", "this is none of dir, http.");
    }

    @Test
    void one_choice_among_several_that_is_not_offered() {
        assertThat(told("modes", "dir,ftp")).contains("this is none of dir, http.");
    }

    @Test
    void a_pattern_says_what_it_wants_and_the_name_stands_as_it_is_written() {
        assertThat(told("number-from-anywhere", "home"))
                .startsWith("Setting hotline.sample.number-from-anywhere is \"home\"")
                .endsWith("has to be figures only.");
    }

    @Test
    void what_a_record_refuses_itself_is_passed_on() {
        assertThat(told("port", "13")).contains("port 13 is for the time of day");
    }

    @Test
    void a_secret_is_not_shown_even_when_it_is_wrong() {
        assertThat(told("token", "hunter2")).contains("hotline.sample.token").doesNotContain("hunter2");
    }

    @Test
    void settings_of_others_are_left_to_others() {
        var wrong = catchThrowableOfType(
                BindException.class, () -> binder(Map.of("server.port", "many")).bind("server.port", Integer.class));

        assertThat(new WrongSettingAnalyzer().analyze(wrong)).isNull();
    }

    private static String told(String name, String value) {
        var wrong = catchThrowableOfType(
                BindException.class,
                () -> binder(Map.of("hotline.sample." + name, value))
                        .bind("hotline.sample", Bindable.of(Sample.class), validation()));
        return new WrongSettingAnalyzer().analyze(wrong).getDescription();
    }

    private static Binder binder(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values));
    }

    private static ValidationBindHandler validation() {
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new ValidationBindHandler(validator);
    }
}
