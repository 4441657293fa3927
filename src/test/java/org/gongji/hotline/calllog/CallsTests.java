package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls.Wanted;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class CallsTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog");

    private Ledger ledger;
    private Calls calls;

    @BeforeEach
    void open() {
        DATABASE.jdbc().sql("DELETE FROM call_step").update();
        DATABASE.jdbc().sql("DELETE FROM phone_call").update();
        ledger = new CallWriting(
                new NamedParameterJdbcTemplate(DATABASE.dataSource()),
                new TransactionTemplate(DATABASE.transactions()),
                TestVault.fieldCipher(),
                TestVault.blindIndex(),
                new ThisNode("node-a", "1.0"),
                Logged.summaries(DATABASE));
        calls = new CallReading(DATABASE.jdbc(), TestVault.fieldCipher(), TestVault.blindIndex());
    }

    @Test
    void a_call_that_goes_on_has_no_ending_yet() {
        var start = Logged.start("2026-11-25T09:00:00Z");

        ledger.write(List.of(new Entry.Began(start)));
        ledger.place(Map.of(start.id(), Logged.spot(start, "identify/ID")));

        var call = calls.find(start.id()).orElseThrow();
        assertThat(call.ending()).isEmpty();
        assertThat(call.place()).contains("identify/ID");
        assertThat(call.from()).contains(Logged.WANGS);
        assertThat(call.began()).isEqualTo("2026-11-25T09:00:00Z");
    }

    @Test
    void calls_are_counted_no_further_than_is_asked() {
        for (var second = 1; second < 5; second++) {
            var start = Logged.start("2026-11-25T09:00:0" + second + "Z");
            ledger.write(List.of(new Entry.Began(start), Logged.ended(start, Ending.GOODBYE, "balance/TELL")));
        }

        assertThat(calls.count(Wanted.everything(), 100)).isEqualTo(4);
        assertThat(calls.count(Wanted.everything(), 3)).isEqualTo(3);
        assertThat(calls.count(Wanted.everything().of(18), 100)).isZero();
    }

    @Test
    void a_call_that_ended_is_kept_with_all_its_places() {
        var start = Logged.start("2026-11-25T09:00:00Z");

        ledger.write(List.of(new Entry.Began(start), Logged.ended(start, Ending.GOODBYE, "main/MAIN", "balance/TELL")));

        var call = calls.find(start.id()).orElseThrow();
        assertThat(call.ending()).contains(Ending.GOODBYE);
        assertThat(call.ended()).contains(Instant.parse("2026-11-25T09:01:05Z"));
        assertThat(call.place()).contains("balance/TELL");
        assertThat(call.language()).contains("zh-CN");
        assertThat(call.pace()).contains("ELDER");
        assertThat(call.person()).contains(17L);
        assertThat(calls.path(start.id())).extracting(LoggedCall.Stop::place).containsExactly("MAIN", "TELL");
        assertThat(calls.path(start.id()).getLast())
                .isEqualTo(new LoggedCall.Stop(
                        "balance",
                        "TELL",
                        "key 1",
                        Instant.parse("2026-11-25T09:00:05Z"),
                        3210,
                        List.of("balance.one", "balance.menu.movements"),
                        "••••"));
    }

    @Test
    void writing_twice_is_as_good_as_once() {
        var ended = Logged.ended(Logged.start("2026-11-25T09:00:00Z"), Ending.HUNG_UP, "main/MAIN");

        ledger.write(List.of(ended));
        ledger.write(List.of(ended));

        assertThat(list(Wanted.everything())).hasSize(1);
        assertThat(calls.path(ended.start().id())).hasSize(1);
    }

    @Test
    void a_late_place_does_not_reopen_a_call() {
        var start = Logged.start("2026-11-25T09:00:00Z");
        ledger.write(List.of(Logged.ended(start, Ending.HUNG_UP, "main/MAIN")));

        ledger.place(Map.of(start.id(), Logged.spot(start, "balance/TELL")));

        assertThat(calls.find(start.id()).orElseThrow().place()).contains("main/MAIN");
    }

    @Test
    void the_callers_number_lies_sealed() {
        ledger.write(List.of(new Entry.Began(Logged.start("2026-11-25T09:00:00Z"))));

        var row = DATABASE.jdbc().sql("SELECT * FROM phone_call").query().singleRow();

        assertThat(row.values().stream().map(CallsTests::text)).noneMatch(value -> value.contains("13800000001"));
    }

    @Test
    void calls_are_found_by_the_callers_number() {
        ledger.write(List.of(
                new Entry.Began(Logged.start("2026-11-25T09:00:00Z")),
                new Entry.Began(Logged.start("2026-11-25T09:00:01Z", new PhoneNumber("13800000002")))));

        assertThat(list(wanted(null, null, null, null, Logged.WANGS)))
                .extracting(call -> call.from().orElseThrow())
                .containsExactly(Logged.WANGS);
    }

    @Test
    void calls_are_found_by_time_ending_and_place() {
        ledger.write(List.of(
                Logged.ended(Logged.start("2026-11-25T08:59:59Z"), Ending.GOODBYE, "main/MAIN"),
                Logged.ended(Logged.start("2026-11-25T09:00:00Z"), Ending.HUNG_UP, "identify/PIN"),
                Logged.ended(Logged.start("2026-11-25T10:00:00Z"), Ending.GOODBYE, "identify/PIN")));

        assertThat(times(wanted("2026-11-25T09:00:00Z", "2026-11-25T10:00:00Z", null, null, null)))
                .containsExactly("2026-11-25T09:00:00Z");
        assertThat(times(wanted(null, null, Ending.GOODBYE, null, null)))
                .containsExactly("2026-11-25T10:00:00Z", "2026-11-25T08:59:59Z");
        assertThat(times(wanted(null, null, Ending.GOODBYE, "identify/PIN", null)))
                .containsExactly("2026-11-25T10:00:00Z");
    }

    @Test
    void pages_go_on_after_the_last_call_seen() {
        for (var second = 0; second < 5; second++) {
            ledger.write(List.of(new Entry.Began(Logged.start("2026-11-25T09:00:0" + second + "Z"))));
        }

        var first = calls.list(Wanted.everything(), Optional.empty(), 2);
        var second = calls.list(Wanted.everything(), Optional.of(first.getLast().id()), 2);

        assertThat(second)
                .extracting(call -> call.began().toString())
                .containsExactly("2026-11-25T09:00:02Z", "2026-11-25T09:00:01Z");
    }

    @Test
    void a_call_put_through_is_found_by_its_ticket() {
        var start = Logged.start("2026-11-25T09:00:00Z");
        ledger.write(List.of(Logged.ended(start, Ending.PERSON, "main/PERSON")));

        assertThat(calls.byTicket("T-" + start.id().value()).map(LoggedCall::id))
                .contains(start.id());
        assertThat(calls.byTicket("T-0")).isEmpty();
    }

    @Test
    void a_number_that_is_no_call_is_not_found() {
        assertThat(calls.find(new CallId(1))).isEmpty();
        assertThat(calls.path(new CallId(1))).isEmpty();
    }

    private List<LoggedCall> list(Wanted wanted) {
        return calls.list(wanted, Optional.empty(), 100);
    }

    private List<String> times(Wanted wanted) {
        return list(wanted).stream().map(call -> call.began().toString()).toList();
    }

    private static Wanted wanted(String from, String to, Ending ending, String place, PhoneNumber caller) {
        return new Wanted(
                Optional.ofNullable(from).map(Instant::parse),
                Optional.ofNullable(to).map(Instant::parse),
                Optional.ofNullable(ending),
                Optional.ofNullable(place),
                Optional.ofNullable(caller),
                Optional.empty());
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }
}
