package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.junit.jupiter.api.Test;

class KeptSoundsTests {

    private static final byte[] SOUND = new byte[100];

    private final WebShelf shelf = new WebShelf("http://node/media");
    private final KeptSounds kept = new KeptSounds(shelf, 250);

    @Test
    void the_one_that_was_not_wanted_for_the_longest_time_goes_first() {
        var welcome = played("welcome");
        var bye = played("bye");
        played("welcome");

        played("wait");

        assertThat(shelf.fetch(bye)).isEmpty();
        assertThat(shelf.fetch(welcome)).isPresent();
    }

    @Test
    void one_that_is_being_played_stays_until_it_was_heard() {
        var playing = kept.take(utterance("welcome"), _ -> SOUND);
        played("bye");
        played("wait");
        played("down");

        assertThat(shelf.fetch(playing.name())).isPresent();
    }

    @Test
    void names_tell_nothing_and_are_the_same_for_the_same_words() {
        assertThat(played("welcome")).isEqualTo(played("welcome")).matches("[0-9a-f]{32}");
    }

    private String played(String id) {
        var sound = kept.take(utterance(id), _ -> SOUND);
        kept.giveBack(sound);
        return sound.name();
    }

    private static Utterance utterance(String id) {
        return new Utterance(List.of(Prompt.clip(id)), new Manner(Language.MANDARIN, Pace.USUAL));
    }
}
