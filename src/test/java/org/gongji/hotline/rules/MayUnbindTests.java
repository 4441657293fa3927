package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongji.hotline.rules.Ending.UnbindEffective;
import org.gongji.hotline.rules.MayUnbind.Outcome.Ends;
import org.gongji.hotline.rules.MayUnbind.Outcome.Refused;
import org.junit.jupiter.api.Test;

/// Wang Jianguo and Liu Fang share since the first of November.
class MayUnbindTests {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 1);

    @Test
    void UNBIND_AT_ONCE_it_ends_today() {
        assertThat(ending("2026-11-01", Packs.national())).isEqualTo(new Ends(SINCE));
    }

    @Test
    void UNBIND_TOMORROW_in_Shanxi_it_ends_tomorrow() {
        assertThat(ending("2026-11-25", Packs.endingTomorrow())).isEqualTo(new Ends(LocalDate.of(2026, 11, 26)));
    }

    @Test
    void TOO_EARLY_TO_END_until_it_has_lasted_the_days_that_the_region_wants() {
        var thirtyDays = Packs.with(new Ending(UnbindEffective.IMMEDIATE, 30));
        var firstDay = LocalDate.of(2026, 12, 1);

        assertThat(ending("2026-11-30", thirtyDays)).isEqualTo(new Refused(Reason.TOO_EARLY_TO_END, firstDay));
        assertThat(ending("2026-12-01", thirtyDays)).isEqualTo(new Ends(firstDay));
    }

    @Test
    void NOT_YOURS_a_stranger_hears_nothing_else() {
        var day = LocalDate.of(2026, 11, 25);

        assertThat(decide(false, true, day, Packs.national())).isEqualTo(new Refused(Reason.NOT_YOURS, day));
        assertThat(decide(false, false, day, Packs.national())).isEqualTo(new Refused(Reason.NOT_YOURS, day));
    }

    @Test
    void ALREADY_DECIDED_it_has_ended() {
        var day = LocalDate.of(2026, 11, 25);

        assertThat(decide(true, false, day, Packs.national())).isEqualTo(new Refused(Reason.ALREADY_DECIDED, day));
    }

    @Test
    void the_trace_tells_how_long_it_has_to_last() {
        var thirtyDays = Packs.with(new Ending(UnbindEffective.IMMEDIATE, 30));
        var decision = MayUnbind.decide(new MayUnbind.Facts(true, true, SINCE, SINCE, thirtyDays));

        assertThat(decision.trace().decision()).isEqualTo("mayUnbind");
        assertThat(decision.trace().basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(decision.trace().decisive())
                .isEqualTo(new Trace.Step("HAS_TO_LAST", true, "at least: 30", Source.own("test: minBindDays")));
    }

    private static MayUnbind.Outcome ending(String today, RulePack pack) {
        return decide(true, true, LocalDate.parse(today), pack);
    }

    private static MayUnbind.Outcome decide(boolean yours, boolean active, LocalDate today, RulePack pack) {
        return MayUnbind.decide(new MayUnbind.Facts(yours, active, SINCE, today, pack))
                .outcome();
    }
}
