package org.gongji.hotline.binding;

import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.account.InsuranceChanges;
import org.gongji.hotline.account.InsuranceChanges.Change;
import org.gongji.hotline.binding.Life.Event;
import org.gongji.hotline.rules.MayGoOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ends what insurance no longer allows: works off the changes that feeds have brought, in order and each once. One row
/// tells up to where; who works holds it.
@Component
final class InsuranceEndings {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final InsuranceChanges changes;
    private final Members members;
    private final RequestRows requests;
    private final SharingRows sharings;
    private final Moves moves;
    private final Bonds bonds;
    private final Situations situations;
    private final Time time;

    InsuranceEndings(
            JdbcClient jdbc,
            Transactions transactions,
            InsuranceChanges changes,
            Members members,
            RequestRows requests,
            SharingRows sharings,
            Moves moves,
            Bonds bonds,
            Situations situations,
            Time time) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.changes = changes;
        this.members = members;
        this.requests = requests;
        this.sharings = sharings;
        this.moves = moves;
        this.bonds = bonds;
        this.situations = situations;
        this.time = time;
    }

    /// Works off all changes there are.
    ///
    /// @return how many there were
    int workOff() {
        var all = 0;
        int some;
        do {
            some = transactions.get(this::workOffSome);
            all += some;
        } while (some > 0);
        return all;
    }

    /// Goes on up to the next person who shares, or has a request: so no transaction holds more than one family.
    private int workOffSome() {
        var next = changes.after(cursor(), BATCH);
        var sharing = members.among(next.stream().map(Change::person).toList());
        var done = next.stream()
                .takeWhile(change -> !sharing.contains(change.person()))
                .toList();
        if (done.size() == next.size()) {
            return advance(next);
        }
        act(next.get(done.size()));
        return advance(next.subList(0, done.size() + 1));
    }

    private long cursor() {
        return jdbc.sql("SELECT last_change FROM insurance_cursor WHERE one = 1 FOR UPDATE")
                .query(Long.class)
                .single();
    }

    private int advance(List<Change> done) {
        if (!done.isEmpty()) {
            jdbc.sql("UPDATE insurance_cursor SET last_change = :last WHERE one = 1")
                    .param("last", done.getLast().number())
                    .update();
        }
        return done.size();
    }

    private void act(Change change) {
        var who = change.person();
        members.hold(Stream.concat(
                sharings.activeWith(who).stream().flatMap(row -> Stream.of(row.sharer(), row.beneficiary())),
                requests.waitingWith(who).stream().flatMap(row -> Stream.of(row.sharer(), row.beneficiary()))));
        var moment = time.moment();
        for (var sharing : sharings.activeWith(who)) {
            var facts = situations.change(
                    change, sharing.sharer(), sharing.beneficiary(), sharing.relation(), sharing.quota(), moment);
            if (!MayGoOn.decide(facts).outcome()) {
                bonds.end(sharing, moment.now(), moment.today(), EndedBy.INSURANCE, moment);
            }
        }
        for (var request : requests.waitingWith(who)) {
            var facts = situations.change(
                    change, request.sharer(), request.beneficiary(), request.relation(), request.quota(), moment);
            if (!MayGoOn.decide(facts).outcome()) {
                moves.move(request.id(), State.WAITING, Event.INSURANCE_OVER);
            }
        }
    }
}
