package org.gongji.hotline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.PinHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes people in: new ones are added, known ones change where the line says something newer or else.
@Component
final class PeopleFeed implements FeedReading.Kind<PersonLine> {

    private final PersonRows rows;
    private final PersonIndex index;
    private final BlindIndex hash;
    private final PinHash pins;
    private final Transactions transactions;

    PeopleFeed(PersonRows rows, BlindIndex hash, PinHash pins, Transactions transactions) {
        this.rows = rows;
        this.index = new PersonIndex(hash);
        this.hash = hash;
        this.pins = pins;
        this.transactions = transactions;
    }

    @Override
    public List<String> columns() {
        return PersonLine.COLUMNS;
    }

    @Override
    public PersonLine read(long line, FeedFields fields) throws Refused {
        return PersonLine.read(fields);
    }

    @Override
    public Object about(PersonLine line) {
        return line.id();
    }

    @Override
    public Tally take(List<PersonLine> lines, FeedWatcher watcher) {
        var chunk = lines.stream().map(this::indexed).toList();
        return transactions.get(() -> write(chunk));
    }

    private Indexed indexed(PersonLine line) {
        return new Indexed(line, index.id(line.id()), Bytes.of(hash.of("line", line.withoutPin())));
    }

    /// A line with its blind index and its hash.
    record Indexed(PersonLine line, Bytes id, Bytes hash) {}

    /// What is there of a person already.
    record Known(
            long id, LocalDate asOf, Bytes hash, @Nullable Bytes feedPin, Insured insured) {}

    /// Where and how a person is insured.
    record Insured(String pool, String scheme, String status) {

        static Insured of(PersonLine line) {
            return new Insured(
                    line.pool().digits(), line.scheme().name(), line.status().name());
        }

        static Insured read(ResultSet row) throws SQLException {
            return new Insured(row.getString("pool"), row.getString("scheme"), row.getString("status"));
        }
    }

    /// A line to be written, under the number of its person.
    record Numbered(long id, Indexed indexed) {}

    /// A PIN to be written.
    record NewPinHash(long person, Bytes hash) {}

    private Tally write(List<Indexed> chunk) {
        var next = rows.takeNumbers();
        var known = rows.known(chunk);
        var write = new ArrayList<Numbered>();
        var insuredElse = new ArrayList<Numbered>();
        var pinsToWrite = new ArrayList<NewPinHash>();
        long added = 0;
        long changed = 0;
        long same = 0;
        long older = 0;
        for (var indexed : chunk) {
            var before = known.get(indexed.id());
            if (before != null && indexed.line().asOf().isBefore(before.asOf())) {
                older++;
                continue;
            }
            var id = before == null ? next++ : before.id();
            var saysElse = before == null || !before.hash().equals(indexed.hash());
            var pin = indexed.line().pin().flatMap(fed -> newPin(fed, before));
            pin.ifPresent(hashed -> pinsToWrite.add(new NewPinHash(id, hashed)));
            if (saysElse) {
                write.add(new Numbered(id, indexed));
            }
            if (before != null && !before.insured().equals(Insured.of(indexed.line()))) {
                insuredElse.add(new Numbered(id, indexed));
            }
            if (before == null) {
                added++;
            } else if (saysElse || pin.isPresent()) {
                changed++;
            } else {
                same++;
            }
        }
        rows.write(write);
        rows.writeChanges(insuredElse);
        rows.writePins(pinsToWrite);
        rows.giveNumbersBack(next);
        return new Tally(added, changed, same, older, 0);
    }

    /// The hash of a PIN that the feed has not told before; what it told before stays as the caller left it.
    private Optional<Bytes> newPin(Pin fed, @Nullable Known before) {
        if (before == null || before.feedPin() == null) {
            return Optional.of(Bytes.of(pins.hash(fed.digits())));
        }
        var hashed = Bytes.of(pins.rehash(fed.digits(), before.feedPin().array()));
        return hashed.equals(before.feedPin()) ? Optional.empty() : Optional.of(hashed);
    }
}
