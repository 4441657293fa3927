package org.gongji.hotline.binding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.Requests.Filed;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files the requests of the demo, once: where there are none yet. It does so as a program would, so that the rules
/// decide about them as about any other.
@Component
@ConditionalOnBooleanProperty("hotline.demo.enabled")
@ConditionalOnWebApplication
final class DemoRequests implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoRequests.class);
    private static final String FILE = "demo/requests.csv";
    private static final String CLIENT = "demo";

    private final JdbcClient database;
    private final Requests requests;
    private volatile boolean running;

    DemoRequests(JdbcClient database, Requests requests) {
        this.database = database;
        this.requests = requests;
    }

    /// The demo's people are there by now, and nobody can call yet.
    @Override
    public void start() {
        running = true;
        if (nothingIsFiled()) {
            rows().forEach(this::file);
        }
    }

    private boolean nothingIsFiled() {
        return database.sql("SELECT id FROM binding_request LIMIT 1")
                .query((row, _) -> row.getLong("id"))
                .optional()
                .isEmpty();
    }

    private static List<NamedCsvRecord> rows() {
        try (var text = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException problem) {
            throw new IllegalStateException(FILE + " is not in this jar", problem);
        }
    }

    private void file(NamedCsvRecord row) {
        var line = row.getStartingLineNumber();
        var application = new Application(
                new IdNumber(row.getField("sharerId")),
                new IdNumber(row.getField("beneficiaryId")),
                Relation.valueOf(row.getField("relation")),
                Side.valueOf(row.getField("filedBy")),
                Channel.valueOf(row.getField("channel")),
                Optional.of(row.getField("quota"))
                        .filter(text -> !text.isEmpty())
                        .map(Money::ofYuan));
        // two nodes that start at once file it once
        var filed = requests.file(application, new Requests.Filer(CLIENT, "demo-" + line, "0".repeat(64)));
        log.atInfo()
                .addKeyValue("line", line)
                .addKeyValue("outcome", told(filed))
                .log("a request of the demo is filed");
    }

    private static String told(Filed filed) {
        return switch (filed) {
            case Filed.Waiting waiting -> "waits for the " + waiting.waitsFor();
            case Filed.Confirmed _ -> "counts at once";
            case Filed.Refused(var decision) ->
                decision.outcome() instanceof MayBind.Outcome.Refused(var reason) ? "refused: " + reason : "refused";
            case Filed.KeyTaken _ -> "was filed otherwise before";
        };
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before anything that lets somebody in.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
