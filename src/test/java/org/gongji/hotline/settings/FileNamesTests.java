package org.gongji.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void a_locale_with_chinese_characters_will_do() {
        assertThatCode(() -> FileNames.check(StandardCharsets.UTF_8)).doesNotThrowAnyException();
    }

    @Test
    void one_without_is_refused_with_what_to_do() {
        var refused =
                catchThrowableOfType(FileNames.Unreadable.class, () -> FileNames.check(StandardCharsets.US_ASCII));

        assertThat(new FileNamesAnalyzer().analyze(refused).getAction()).contains("LC_ALL=C.UTF-8");
    }
}
