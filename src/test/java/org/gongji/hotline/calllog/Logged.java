package org.gongji.hotline.calllog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.CallEnded;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallEvent.Step;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.rules.PhoneNumber;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/// Invented calls.
final class Logged {

    static final PhoneNumber WANGS = new PhoneNumber("13800000001");

    private Logged() {}

    static Summaries summaries(TestDatabase database) {
        return new Summaries(new NamedParameterJdbcTemplate(database.dataSource()), ZoneId.of("Asia/Shanghai"));
    }

    static CallStart start(String at, PhoneNumber from) {
        return new CallStart(
                CallId.next(Instant.parse(at)),
                new CallStart.Entry.Inbound(),
                Optional.of(from),
                false,
                Optional.empty(),
                Optional.empty(),
                "PJSIP/trunk-00000001");
    }

    static CallStart start(String at) {
        return start(at, WANGS);
    }

    static CallEnded end(CallStart start, Ending ending, String... places) {
        return new CallEnded(
                start.id(),
                start.id().began().plusSeconds(65),
                ending,
                Language.MANDARIN,
                Pace.ELDER,
                Optional.of(17L),
                Optional.of("110000"),
                ending == Ending.PERSON ? Optional.of("T-" + start.id().value()) : Optional.empty(),
                List.of(places).stream().map(place -> step(start, place)).toList());
    }

    private static Step step(CallStart start, String place) {
        return new Step(
                place.substring(0, place.indexOf('/')),
                place.substring(place.indexOf('/') + 1),
                "key 1",
                start.id().began().plusSeconds(5),
                Duration.ofMillis(3210),
                List.of("balance.one", "balance.menu.movements"),
                "••••");
    }

    /// At `place` since ten seconds after the call began.
    static Ledger.Spot spot(CallStart start, String place) {
        return new Ledger.Spot(place, start.id().began().plusSeconds(10));
    }

    static Entry.Ended ended(CallStart start, Ending ending, String... places) {
        return new Entry.Ended(start, end(start, ending, places));
    }
}
