package org.gongji.hotline.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.vault.TestVault;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole module on one test database, wired by hand.
final class TestAccounts {

    static final IdNumber WANG = new IdNumber("11010119550307802X");
    static final PhoneNumber WANGS_PHONE = new PhoneNumber("13800000001");
    static final Pin WANGS_PIN = new Pin("246810");

    /// Has no PIN on file.
    static final IdNumber ZHAO = new IdNumber("110101197001011107");

    static final IdNumber LI_LEI = new IdNumber("110101198409214519");
    static final Pin LI_LEIS_PIN = new Pin("112233");

    /// Nobody has this ID.
    static final IdNumber NOBODY = new IdNumber("110101199003072957");

    static final PhoneNumber STRANGERS_PHONE = new PhoneNumber("13911112222");
    static final Pin WRONG = new Pin("000001");

    static final String HEADER = String.join(",", PersonLine.COLUMNS) + "\n";
    static final String MOVEMENTS = String.join(",", MovementLine.COLUMNS) + "\n";

    final JdbcClient jdbc;
    final People people;
    final Identification identification;
    final StoredLockouts lockouts;
    final StoredPins pins;
    final StoredAccounts accounts;
    final StoredNumbers numbers;
    final StoredWishes wishes;
    final StoredRetention retention;
    final PeopleFeed peopleFeed;
    final MovementFeed movementFeed;
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final Map<Long, Refusal> refused = new LinkedHashMap<>();
    final List<Long> chunks = new ArrayList<>();

    TestAccounts(TestDatabase database) {
        jdbc = database.jdbc();
        var named = new NamedParameterJdbcTemplate(database.dataSource());
        var transactions = new Transactions(database.transactions());
        var cipher = TestVault.fieldCipher();
        var index = TestVault.blindIndex();
        var hash = TestVault.numberHash();
        var pinHash = TestVault.pinHash();
        people = new People(jdbc, index, cipher);
        identification =
                new StoredIdentification(people, new FailureBook(jdbc, transactions), pinHash, hash, pauses::add);
        lockouts = new StoredLockouts(jdbc, people, hash);
        pins = new StoredPins(people, pinHash, jdbc);
        accounts = new StoredAccounts(jdbc, Promises.NONE);
        numbers = new StoredNumbers(jdbc, hash, people);
        wishes = new StoredWishes(jdbc, transactions, cipher, hash);
        retention = new StoredRetention(jdbc);
        peopleFeed = new PeopleFeed(new PersonRows(named, cipher, index), index, pinHash, transactions);
        movementFeed = new MovementFeed(new MovementRows(named), index, hash, transactions);
    }

    TestAccounts withDemoPeople() {
        feed(peopleFeed, resource("demo/people.csv"));
        feed(movementFeed, resource("demo/movements.csv"));
        return this;
    }

    void forgetEverything() {
        for (var table : List.of(
                "person",
                "pin",
                "movement",
                "movement_cut",
                "failure_row",
                "failure",
                "failing_number",
                "known_number",
                "insurance_change",
                "call_wish")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        pauses.clear();
        refused.clear();
        chunks.clear();
    }

    FeedOutcome feedPeople(String lines) {
        return feed(peopleFeed, (HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    FeedOutcome feedMovements(String lines) {
        return feed(movementFeed, (MOVEMENTS + lines).getBytes(StandardCharsets.UTF_8));
    }

    FeedOutcome feed(FeedReading.Kind<?> kind, byte[] content) {
        try (var file = FeedFile.of(content)) {
            return new FeedReading<>(kind, file, new Watcher()).run();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static byte[] resource(String name) {
        try {
            return new ClassPathResource(name).getContentAsByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Identification.Outcome identify(IdNumber id, Pin pin, PhoneNumber from) {
        return identification.identify(new Claim.ById(id), pin, Optional.of(from));
    }

    void fail(int times, IdNumber id, PhoneNumber from) {
        for (var time = 0; time < times; time++) {
            identify(id, WRONG, from);
        }
    }

    PersonId idOf(IdNumber id) {
        return people.byId(id).orElseThrow().person().id();
    }

    /// As if everything that failed had failed so much earlier.
    void letPass(Duration time) {
        jdbc.sql("UPDATE failure_row SET last_at = last_at - INTERVAL :seconds SECOND")
                .param("seconds", time.toSeconds())
                .update();
        jdbc.sql("UPDATE failure SET failed_at = failed_at - INTERVAL :seconds SECOND")
                .param("seconds", time.toSeconds())
                .update();
        jdbc.sql("UPDATE failing_number SET last_at = last_at - INTERVAL :seconds SECOND")
                .param("seconds", time.toSeconds())
                .update();
    }

    private final class Watcher implements FeedWatcher {

        @Override
        public void at(long lines, long bytes, long ofBytes) {
            chunks.add(lines);
        }

        @Override
        public void refused(long line, Refusal why) {
            refused.put(line, why);
        }
    }
}
