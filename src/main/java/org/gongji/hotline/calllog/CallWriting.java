package org.gongji.hotline.calllog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Step;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.support.TransactionTemplate;

/// The statements that write calls.
final class CallWriting implements Ledger {

    static final String CALLER = "phone_call.caller";
    static final String CALLER_KIND = "caller";
    static final String PERSONAL = "call_speech.personal";

    private static final String BEGIN = """
            INSERT INTO phone_call
              (id, node, version, entry, attempt, channel, caller, caller_index, began_at)
            VALUES
              (:id, :node, :version, :entry, :attempt, :channel, :caller, :callerIndex, :began)
            ON DUPLICATE KEY UPDATE id = id
            """;

    // the end of a call knows better than the reaper of dead nodes, who may have closed it already
    private static final String END = """
            INSERT INTO phone_call
              (id, node, version, entry, attempt, channel, caller, caller_index, began_at,
               ended_at, ending, place, language, pace, person, pool, ticket, earlier)
            VALUES
              (:id, :node, :version, :entry, :attempt, :channel, :caller, :callerIndex, :began,
               :ended, :ending, :place, :language, :pace, :person, :pool, :ticket, :earlier)
            ON DUPLICATE KEY UPDATE
              ended_at = VALUES(ended_at), ending = VALUES(ending), place = VALUES(place), place_now = NULL,
              place_since = NULL,
              language = VALUES(language), pace = VALUES(pace), person = VALUES(person), pool = VALUES(pool),
              ticket = VALUES(ticket), earlier = VALUES(earlier)
            """;

    private static final String STEP = """
            INSERT INTO call_step
              (call_id, step, dialog, place, way_out, arrived_at, heard_ms, sentences, pressed)
            VALUES
              (:call, :step, :dialog, :place, :exit, :arrived, :heard, :sentences, :pressed)
            ON DUPLICATE KEY UPDATE step = VALUES(step)
            """;

    private static final String SPEECH = """
            INSERT INTO call_speech (call_id, said, personal)
            VALUES (:call, :said, :personal)
            ON DUPLICATE KEY UPDATE call_id = VALUES(call_id)
            """;

    private static final String PLACE = """
            UPDATE phone_call SET place_now = :place, place_since = :since WHERE id = :id AND ending IS NULL
            """;

    private final NamedParameterJdbcTemplate database;
    private final TransactionTemplate transaction;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final ThisNode node;
    private final Summaries summaries;

    CallWriting(
            NamedParameterJdbcTemplate database,
            TransactionTemplate transaction,
            FieldCipher cipher,
            BlindIndex index,
            ThisNode node,
            Summaries summaries) {
        this.database = database;
        this.transaction = transaction;
        this.cipher = cipher;
        this.index = index;
        this.node = node;
        this.summaries = summaries;
    }

    @Override
    public void write(List<Entry> entries) {
        var ends = entries.stream()
                .filter(Entry.Ended.class::isInstance)
                .map(Entry.Ended.class::cast)
                .toList();
        transaction.executeWithoutResult(_ -> {
            // those that end begin too where that is not written yet: a row has to be there to be locked
            batch(BEGIN, entries.stream().map(entry -> row(entry.start())).toList());
            if (!ends.isEmpty()) {
                write(ends, summaries.begin(ends.stream().map(this::caller).toList()));
            }
        });
    }

    /// Calls and what they add to the summaries go in together, or not at all.
    private void write(List<Entry.Ended> ends, Summaries.Change change) {
        batch(
                END,
                ends.stream()
                        .<SqlParameterSource>map(ended -> row(ended)
                                .addValue(
                                        "earlier", change.earlier(ended.start().id())))
                        .toList());
        batch(STEP, ends.stream().flatMap(ended -> steps(ended).stream()).toList());
        batch(SPEECH, ends.stream().flatMap(ended -> speech(ended).stream()).toList());
        ends.forEach(ended ->
                change.add(CountedCall.of(ended, change.earlier(ended.start().id()))));
        summaries.write(change);
    }

    private Summaries.Caller caller(Entry.Ended ended) {
        return new Summaries.Caller(
                ended.start().id(), ended.start().from().map(number -> index.of(CALLER_KIND, number.digits())));
    }

    @Override
    public void place(Map<CallId, Spot> spots) {
        batch(
                PLACE,
                spots.entrySet().stream()
                        .<SqlParameterSource>map(at -> new MapSqlParameterSource(
                                        "place", cut(at.getValue().place(), 100))
                                .addValue("since", utc(at.getValue().since()))
                                .addValue("id", at.getKey().value()))
                        .toList());
    }

    private void batch(String statement, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private MapSqlParameterSource row(CallStart start) {
        var id = start.id().value();
        return new MapSqlParameterSource("id", id)
                .addValue("node", node.name())
                .addValue("version", cut(node.version(), 40))
                .addValue("entry", start.entry() instanceof CallStart.Entry.Inbound ? "INBOUND" : "CALLBACK")
                .addValue("attempt", start.entry() instanceof CallStart.Entry.CallBack(var attempt) ? attempt : null)
                .addValue("channel", cut(start.channel(), 160))
                .addValue(
                        "caller",
                        start.from()
                                .map(number -> cipher.seal(CALLER, id, number.digits()))
                                .orElse(null))
                .addValue(
                        "callerIndex",
                        start.from()
                                .map(number -> index.of(CALLER_KIND, number.digits()))
                                .orElse(null))
                .addValue("began", utc(start.id().began()));
    }

    private MapSqlParameterSource row(Entry.Ended ended) {
        var end = ended.end();
        return row(ended.start())
                .addValue("ended", utc(end.at()))
                .addValue("ending", end.ending().name())
                .addValue("place", lastPlace(end.path()))
                .addValue("language", end.language().tag())
                .addValue("pace", end.pace().name())
                .addValue("person", end.person().orElse(null))
                .addValue("pool", end.pool().orElse(null))
                .addValue("ticket", end.ticket().orElse(null));
    }

    private static List<MapSqlParameterSource> steps(Entry.Ended ended) {
        var rows = new ArrayList<MapSqlParameterSource>();
        for (var step : ended.end().path()) {
            rows.add(new MapSqlParameterSource("call", ended.start().id().value())
                    .addValue("step", rows.size())
                    .addValue("dialog", dialog(step))
                    .addValue("place", place(step))
                    .addValue("exit", cut(step.exit(), 60))
                    .addValue("arrived", utc(step.arrived()))
                    .addValue("heard", step.heard().toMillis())
                    .addValue("sentences", String.join(" ", step.sentences()))
                    .addValue("pressed", cut(step.keys(), 200)));
        }
        return rows;
    }

    private Optional<MapSqlParameterSource> speech(Entry.Ended ended) {
        if (ended.end().moments().isEmpty()) {
            return Optional.empty();
        }
        var id = ended.start().id();
        var told = Transcript.of(id.began(), ended.end().moments());
        return Optional.of(new MapSqlParameterSource("call", id.value())
                .addValue("said", told.said())
                .addValue(
                        "personal",
                        told.personal().isEmpty() ? null : cipher.seal(PERSONAL, id.value(), told.personal())));
    }

    static String dialog(Step step) {
        return cut(step.dialog(), 40);
    }

    static String place(Step step) {
        return cut(step.place(), 60);
    }

    private static @Nullable String lastPlace(List<Step> path) {
        return path.isEmpty()
                ? null
                : cut(path.getLast().dialog() + "/" + path.getLast().place(), 100);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
