package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.call.Hotline;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Listening;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.KeyedAhead;
import org.gongji.hotline.phone.PhoneCall;
import org.junit.jupiter.api.Test;

class WholeCallTests {

    @Test
    void a_phone_hears_keys_and_is_told_what_comes_next() throws Exception {
        var transcript = new ArrayList<String>();
        try (var hotline = LoopbackHotline.answeredBy(new Repeating())) {
            var ended = PhoneCall.make(
                    Dialled.inbound(hotline.address()).from("13800000001"),
                    new KeyedAhead("1 110101#", transcript::add));

            assertThat(ended.how()).isEqualTo(PhoneCall.Ended.How.DONE);
            assertThat(ended.variables())
                    .containsEntry("HOTLINE_NEXT", "agents")
                    .containsEntry("HOTLINE_TICKET", "ticket-1");
        }
        assertThat(transcript)
                .containsExactly(
                        "hotline: main.balance", "caller: 1", "hotline: id.ask", "caller: 110101#", "hotline: bye");
    }

    /// Asks for one key, then for an entry, then says good-bye.
    private static final class Repeating implements Hotline {

        private static final Manner MANNER = new Manner(Language.MANDARIN, Pace.USUAL);

        @Override
        public void answer(Line line, CallStart start) {
            try {
                line.listen(saying("main.balance"), new Listening(1, Duration.ofSeconds(5)));
                line.listen(saying("id.ask"), new Listening(18, Duration.ofSeconds(6)));
                line.speak(saying("bye"));
                line.leave(new Line.Leaving.ToAgents("ticket-1"));
            } catch (HungUp gone) {
                throw new AssertionError(gone);
            }
        }

        private static Utterance saying(String id) {
            return new Utterance(List.of(Prompt.clip(id)), MANNER);
        }
    }
}
