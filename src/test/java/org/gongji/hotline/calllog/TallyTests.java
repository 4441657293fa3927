package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.CountedCall.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final Tally tally = new Tally(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_call_that_ended_with_the_hotline_is_contained() {
        tally.add(call(true, 0, Ending.GOODBYE, true, "main/MENU", "identify/PIN", "balance/TELL"));

        assertThat(counts())
                .containsAllEntriesOf(Map.of(
                        Measure.CALLS, 1L,
                        Measure.CAME_IN, 1L,
                        Measure.ANSWERED, 1L,
                        Measure.AT_MENU, 1L,
                        Measure.IDENTIFYING, 1L,
                        Measure.IDENTIFIED, 1L,
                        Measure.CONTAINED, 1L,
                        Measure.GOODBYE, 1L,
                        Measure.SECONDS, 65L));
    }

    @Test
    void a_call_put_through_to_a_person_is_not_contained() {
        tally.add(call(true, 0, Ending.PERSON, false, "main/MENU"));

        assertThat(counts()).containsEntry(Measure.ANSWERED, 1L).containsEntry(Measure.CONTAINED, 0L);
    }

    @Test
    void a_call_refused_because_too_many_were_there_was_not_answered() {
        tally.add(call(true, 0, Ending.REFUSED, false));

        assertThat(counts()).containsEntry(Measure.CAME_IN, 1L).doesNotContainKeys(Measure.ANSWERED, Measure.CONTAINED);
        assertThat(tally.hops()).isEmpty();
    }

    @Test
    void a_call_back_identifies_nobody_and_counts_what_was_decided() {
        tally.add(call(false, 0, Ending.GOODBYE, true, "request/AGREED", "request/TELL", "request/REFUSED"));

        assertThat(counts())
                .containsEntry(Measure.AGREED, 1L)
                .containsEntry(Measure.DECLINED, 1L)
                .doesNotContainKeys(Measure.CAME_IN, Measure.IDENTIFIED, Measure.NUMBERED);
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,SECOND_CALL", "2,THIRD_CALL", "3,LATER_CALL"})
    void a_repeated_call_is_the_second_the_third_or_a_later_one(int earlier, Measure counted) {
        tally.add(call(true, earlier, Ending.HUNG_UP, false, "main/MENU"));

        for (var measure : List.of(Measure.SECOND_CALL, Measure.THIRD_CALL, Measure.LATER_CALL)) {
            assertThat(counts().getOrDefault(measure, 0L)).isEqualTo(measure == counted ? 1 : 0);
        }
    }

    @Test
    void a_place_is_reached_once_by_a_call_and_lost_where_the_caller_hung_up() {
        tally.add(call(true, 0, Ending.HUNG_UP, false, "main/MENU", "identify/ID", "main/MENU", "identify/ID"));

        assertThat(tally.places())
                .containsEntry(place("main/MENU"), new Tally.At(1, 0, 0))
                .containsEntry(place("identify/ID"), new Tally.At(1, 1, 1));
    }

    @Test
    void the_way_of_a_call_is_its_dialogs_as_they_were_reached_first_without_the_hub() {
        tally.add(call(
                true,
                0,
                Ending.GOODBYE,
                true,
                "main/BEGIN",
                "welcome/GREETING",
                "main/MENU",
                "identify/ID",
                "main/MENU"));

        assertThat(tally.hops().keySet().stream().filter(hop -> hop.slice().equals("ALL")))
                .containsExactly(
                        new Tally.Hop("ALL", DAY, 0, "welcome", "identify"),
                        new Tally.Hop("ALL", DAY, 1, "identify", "GOODBYE"));
    }

    @Test
    void a_long_way_is_cut_and_its_ending_is_kept() {
        tally.add(call(true, 0, Ending.PERSON, true, "a/A", "b/A", "c/A", "d/A", "e/A", "f/A", "g/A", "h/A", "i/A"));

        assertThat(tally.hops()).containsKey(new Tally.Hop("ALL", DAY, 6, "g", "PERSON"));
        assertThat(tally.hops())
                .noneSatisfy((hop, _) -> assertThat(hop.source()).isEqualTo("h"));
    }

    @Test
    void a_region_that_is_no_code_makes_no_slice() {
        tally.add(new CountedCall(
                id(),
                true,
                true,
                0,
                Duration.ZERO,
                Ending.HUNG_UP,
                Optional.empty(),
                Optional.of("?"),
                false,
                List.of()));

        assertThat(tally.hours().keySet()).extracting(Tally.Hour::slice).containsExactly("ALL", "IN");
    }

    @Test
    void what_is_taken_out_as_it_was_put_in_leaves_nothing() {
        var call = call(true, 2, Ending.HUNG_UP, true, "main/MENU", "identify/ID");

        tally.takeOut(call);
        tally.add(call);

        assertThat(tally.hours()).isEmpty();
        assertThat(tally.places()).isEmpty();
        assertThat(tally.hops()).isEmpty();
    }

    private Map<Measure, Long> counts() {
        return tally.hours().get(new Tally.Hour("ALL", DAY, 9));
    }

    private static Tally.Place place(String text) {
        return new Tally.Place("ALL", DAY, stop(text));
    }

    private static CountedCall call(boolean inbound, int earlier, Ending ending, boolean identified, String... path) {
        return new CountedCall(
                id(),
                inbound,
                true,
                earlier,
                Duration.ofSeconds(65),
                ending,
                Optional.of("zh-CN"),
                Optional.of("110000"),
                identified,
                Stream.of(path).map(TallyTests::stop).toList());
    }

    private static CallId id() {
        return CallId.next(Instant.parse("2026-11-25T01:00:00Z"));
    }

    private static Stop stop(String text) {
        var slash = text.indexOf('/');
        return new Stop(text.substring(0, slash), text.substring(slash + 1));
    }
}
