package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Moment;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.junit.jupiter.api.Test;

class TranscriptTests {

    private static final Instant BEGAN = Instant.parse("2026-11-25T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void a_breath_is_a_line_and_keys_are_one() {
        var told = Transcript.of(
                BEGAN,
                List.of(
                        spoken(Prompt.clip("bal.found"), Prompt.silence(Duration.ofMillis(600)), Prompt.clip("bye")),
                        new Moment.Keyed(BEGAN.plusMillis(4500), "••••")));

        assertThat(told.said()).isEqualTo("S 1000 zh-CN ELDER 3210 bal.found ~600 bye\nK 4500 ••••\n");
        assertThat(told.personal()).isEmpty();
    }

    @Test
    void an_amount_stands_apart_from_what_was_said() {
        var told = Transcript.of(BEGAN, List.of(spoken(amount())));

        assertThat(told.said()).isEqualTo("S 1000 zh-CN ELDER 3210 bal.one?amount=*\n");
        assertThat(told.personal()).isEqualTo("a123456");
        assertThat(told.toString()).doesNotContain("123456");
    }

    @Test
    void figures_of_an_id_and_a_task_code_are_not_kept_at_all() {
        for (var grouping : List.of(Value.Grouping.ID, Value.Grouping.WHOLE, Value.Grouping.TASK_CODE)) {
            var told = Transcript.of(
                    BEGAN, List.of(spoken(Prompt.clip("a", "digits", new Value.Digits("407129", grouping)))));

            assertThat(told.said() + told.personal()).as(grouping.name()).doesNotContain("407129");
            assertThat(told.moments(BEGAN)).containsExactly(spoken(Prompt.clip("a")));
        }
    }

    @Test
    void every_kind_of_value_comes_back_as_it_was() {
        var moment = spoken(new Prompt.Sentence(
                "all",
                Map.of(
                        "amount", new Value.Amount(5),
                        "day", new Value.Day(TODAY.minusDays(1), TODAY),
                        "time", new Value.Clock(LocalTime.of(9, 30)),
                        "hours", new Value.Hours(LocalTime.of(9, 0), LocalTime.NOON),
                        "span", new Value.Span(Duration.ofMinutes(15)),
                        "count", new Value.Count(2, Value.Unit.REQUEST),
                        "number", new Value.Digits("010-12333", Value.Grouping.PHONE),
                        "key", new Value.Key('*'),
                        "city", new Value.Word("city.110000"),
                        "surname", new Value.Surname("王"))));

        var told = Transcript.of(BEGAN, List.of(moment));

        assertThat(told.moments(BEGAN)).containsExactly(moment);
        assertThat(told.said()).contains("city=wcity.110000", "time=c09:30", "surname=*", "count=*", "number=*");
        assertThat(told.personal().lines())
                .containsExactly("a5", "nREQUEST,2", "d2026-11-24,2026-11-25", "gPHONE,010-12333", "s王");
    }

    @Test
    void what_is_not_to_be_read_is_left_out() {
        var told = Transcript.of(BEGAN, List.of(spoken(amount()), spoken(Prompt.clip("bye"))));

        assertThat(new Transcript(told.said(), "").moments(BEGAN))
                .containsExactly(spoken(Prompt.clip("bal.one")), spoken(Prompt.clip("bye")));
    }

    @Test
    void how_many_keys_are_missing_is_nobodys_secret() {
        var told = Transcript.of(
                BEGAN, List.of(spoken(Prompt.clip("part", "missing", new Value.Count(6, Value.Unit.KEY)))));

        assertThat(told.said()).contains("missing=nKEY,6");
    }

    private static Prompt.Sentence amount() {
        return Prompt.clip("bal.one", "amount", new Value.Amount(123456));
    }

    private static Moment.Spoken spoken(Prompt... prompts) {
        return new Moment.Spoken(
                BEGAN.plusSeconds(1),
                new Utterance(List.of(prompts), new Manner(Language.MANDARIN, Pace.ELDER)),
                Duration.ofMillis(3210));
    }
}
