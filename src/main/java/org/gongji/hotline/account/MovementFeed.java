package org.gongji.hotline.account;

import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.NumberHash;
import org.springframework.stereotype.Component;

/// Takes movements in, each once: a reference that was seen before is skipped.
@Component
final class MovementFeed implements FeedReading.Kind<MovementLine> {

    private final MovementRows rows;
    private final PersonIndex index;
    private final NumberHash hash;
    private final Transactions transactions;

    MovementFeed(MovementRows rows, BlindIndex index, NumberHash hash, Transactions transactions) {
        this.rows = rows;
        this.index = new PersonIndex(index);
        this.hash = hash;
        this.transactions = transactions;
    }

    @Override
    public List<String> columns() {
        return MovementLine.COLUMNS;
    }

    @Override
    public MovementLine read(long line, FeedFields fields) throws Refused {
        return MovementLine.read(line, fields);
    }

    @Override
    public Object about(MovementLine line) {
        return line.reference();
    }

    @Override
    public Tally take(List<MovementLine> lines, FeedWatcher watcher) {
        var chunk = lines.stream()
                .map(line -> new Indexed(line, index.id(line.id()), referenceHash(line.reference())))
                .toList();
        return transactions.get(() -> write(chunk, watcher));
    }

    /// A line with the blind index of its person and the hash of its reference.
    record Indexed(MovementLine line, Bytes person, Bytes reference) {}

    /// A line to be written, with its person's number.
    record Owned(long person, Indexed indexed) {}

    /// A reference that may have been cut off with its file.
    record Cut(Bytes reference, int length) {}

    private Tally write(List<Indexed> chunk, FeedWatcher watcher) {
        var people = rows.people(chunk);
        var seen = rows.seen(chunk);
        var cuts = rows.cuts();
        var write = new ArrayList<Owned>();
        var refused = new ArrayList<Long>();
        long same = 0;
        for (var indexed : chunk) {
            var person = people.get(indexed.person());
            if (person == null) {
                refused.add(indexed.line().line());
            } else if (seen.contains(indexed.reference()) || completes(cuts, indexed, person)) {
                same++;
            } else {
                write.add(new Owned(person, indexed));
            }
        }
        rows.write(write);
        write.stream().filter(owned -> owned.indexed().line().cut()).forEach(owned -> rows.rememberCut(cut(owned)));
        refused.forEach(line -> watcher.refused(line, Refusal.UNKNOWN_PERSON));
        return new Tally(write.size(), 0, same, 0, refused.size());
    }

    /// Whether this is the whole of a movement that came in with half its reference.
    private boolean completes(List<Cut> cuts, Indexed indexed, long person) {
        var reference = indexed.line().reference();
        return cuts.stream()
                .filter(cut -> reference.length() > cut.length())
                .filter(cut -> cut.reference().equals(referenceHash(reference.substring(0, cut.length()))))
                .anyMatch(cut -> rows.complete(cut, new Owned(person, indexed)));
    }

    private static Cut cut(Owned owned) {
        return new Cut(
                owned.indexed().reference(), owned.indexed().line().reference().length());
    }

    private Bytes referenceHash(String reference) {
        return Bytes.of(hash.of("reference", reference));
    }
}
