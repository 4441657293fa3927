package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.CallEnded;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Moment;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class ReplaysTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog");

    private final CallStart start = Logged.start("2026-11-25T09:00:00Z");
    private final Replays replays = new StoredReplays(DATABASE.jdbc(), TestVault.fieldCipher());

    @BeforeEach
    void open() {
        DATABASE.jdbc().sql("DELETE FROM call_speech").update();
    }

    @Test
    void a_call_is_told_again_with_and_without_what_is_personal() {
        var said = spoken(Prompt.clip("bal.one", "amount", new Value.Amount(987_654_321)));

        write(said);

        assertThat(replays.whole(start.id())).containsExactly(said);
        assertThat(replays.masked(start.id())).containsExactly(spoken(Prompt.clip("bal.one")));
        assertThat(replays.personal(start.id())).contains(true);
    }

    @Test
    void what_is_personal_lies_sealed_for_its_own_call() {
        write(spoken(Prompt.clip("bal.one", "amount", new Value.Amount(987_654_321))));

        var row = DATABASE.jdbc().sql("SELECT * FROM call_speech").query().singleRow();

        assertThat(row.values().stream().map(ReplaysTests::text)).noneMatch(value -> value.contains("987654321"));
        assertThat(TestVault.fieldCipher().open(CallWriting.PERSONAL, start.id().value(), (byte[]) row.get("personal")))
                .isEqualTo("a987654321");
    }

    @Test
    void a_call_that_said_nothing_personal_seals_nothing() {
        write(spoken(Prompt.clip("welcome")));

        assertThat(replays.personal(start.id())).contains(false);
        assertThat(replays.whole(start.id())).isEqualTo(replays.masked(start.id()));
    }

    @Test
    void a_call_from_before_this_was_kept_has_nothing_to_tell() {
        assertThat(replays.masked(start.id())).isEmpty();
        assertThat(replays.whole(start.id())).isEmpty();
        assertThat(replays.personal(start.id())).isEmpty();
    }

    @Test
    void writing_twice_is_as_good_as_once() {
        write(spoken(Prompt.clip("welcome")));
        write(spoken(Prompt.clip("welcome")));

        assertThat(replays.masked(start.id())).hasSize(1);
    }

    private Moment.Spoken spoken(Prompt prompt) {
        return new Moment.Spoken(
                start.id().began().plusMillis(800),
                new Utterance(List.of(prompt), new Manner(Language.ENGLISH, Pace.USUAL)),
                Duration.ofSeconds(2));
    }

    private void write(Moment... moments) {
        var ended = new CallEnded(
                start.id(),
                start.id().began().plusSeconds(65),
                Ending.GOODBYE,
                Language.ENGLISH,
                Pace.USUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(moments));
        new CallWriting(
                        new NamedParameterJdbcTemplate(DATABASE.dataSource()),
                        new TransactionTemplate(DATABASE.transactions()),
                        TestVault.fieldCipher(),
                        TestVault.blindIndex(),
                        new ThisNode("node-a", "1.0"),
                        Logged.summaries(DATABASE))
                .write(List.of(new Entry.Ended(start, ended)));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }
}
