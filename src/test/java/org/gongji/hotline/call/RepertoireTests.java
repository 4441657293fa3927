package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.gongji.hotline.dialog.Language;
import org.junit.jupiter.api.Test;

class RepertoireTests {

    @Test
    void every_sentence_that_may_be_said_is_in_the_catalogue_of_both_languages() {
        for (var language : Language.values()) {
            assertThat(Wording.sentences(language))
                    .containsAll(Charts.repertoire().sentences());
        }
    }

    @Test
    void every_sentence_of_the_catalogue_may_be_said_but_those_of_dialogs_to_come() {
        var unused = new TreeSet<>(Wording.sentencesOfNow());
        unused.removeAll(Charts.repertoire().sentences());

        assertThat(unused).isEmpty();
    }
}
