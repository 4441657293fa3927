package org.gongji.hotline.binding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.binding.Evidence.Heard;
import org.gongji.hotline.binding.Filings.Kept;
import org.gongji.hotline.binding.Life.Event;
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.MayBind;
import org.springframework.stereotype.Component;

@Component
final class StoredRequests implements Requests {

    private final Transactions transactions;
    private final Register register;
    private final RequestRows requests;
    private final Moves moves;
    private final Filings filings;
    private final Filing filing;
    private final TaskCodes codes;
    private final EvidenceBook evidence;

    StoredRequests(
            Transactions transactions,
            Register register,
            RequestRows requests,
            Moves moves,
            Filings filings,
            Filing filing,
            TaskCodes codes,
            EvidenceBook evidence) {
        this.transactions = transactions;
        this.register = register;
        this.requests = requests;
        this.moves = moves;
        this.filings = filings;
        this.filing = filing;
        this.codes = codes;
        this.evidence = evidence;
    }

    @Override
    public Decision<MayBind.Outcome> preview(Application application) {
        return filing.look(wanted(application));
    }

    @Override
    public Filed file(Application application, Filer by) {
        var wanted = wanted(application);
        return transactions.get(() -> {
            var kept = filings.hold(by);
            if (!sameBody(kept, by)) {
                return new Filed.KeyTaken();
            }
            if (kept.refused().isPresent()) {
                return new Filed.Refused(kept.refused().get());
            }
            return kept.request().map(this::answered).orElseGet(() -> file(wanted, by));
        });
    }

    private Filed file(Wanted wanted, Filer by) {
        var outcome = filing.file(wanted, Optional.of(by.client()), Heard.at(wanted.channel()));
        filings.answer(by, outcome);
        return outcome.request()
                .map(request -> answered(request.id()))
                .orElseGet(() -> new Filed.Refused(outcome.decision()));
    }

    private static boolean sameBody(Kept kept, Filer by) {
        return MessageDigest.isEqual(
                kept.bodyHash().getBytes(StandardCharsets.US_ASCII),
                by.bodyHash().getBytes(StandardCharsets.US_ASCII));
    }

    /// As it was answered the first time, wherever the request stands by now.
    private Filed answered(RequestId id) {
        var request = requests.find(id).orElseThrow();
        return request.waitsFor()
                .<Filed>map(side -> new Filed.Waiting(id, codes.of(id), side, request.expiresAt()))
                .orElseGet(() -> new Filed.Confirmed(id));
    }

    @Override
    public Optional<Request> find(RequestId request, String client) {
        return requests.find(request, client).map(this::told);
    }

    @Override
    public Withdrawal withdraw(RequestId request, String client) {
        if (requests.find(request, client).isEmpty()) {
            return Withdrawal.NOT_FOUND;
        }
        var withdrawn = transactions.get(() -> moves.move(request, State.WAITING, Event.TAKEN_BACK));
        return withdrawn ? Withdrawal.WITHDRAWN : Withdrawal.NOT_WAITING;
    }

    private Request told(RequestRow row) {
        return new Request(
                row.id(),
                row.state(),
                row.waitsFor().filter(_ -> row.state() == State.WAITING),
                row.filedAt(),
                row.expiresAt(),
                row.decidedAt(),
                requests.trace(row.id()),
                evidence.yes(row.id()).map(StoredRequests::summary));
    }

    private static EvidenceSummary summary(Evidence yes) {
        var heard = yes.heard();
        return new EvidenceSummary(
                heard.terms(),
                heard.termsVersion(),
                heard.duration().toMillis(),
                heard.keys(),
                yes.decidedAt(),
                heard.call());
    }

    private Wanted wanted(Application application) {
        return new Wanted(
                register.find(application.sharer()),
                register.find(application.beneficiary()),
                application.sharer().equals(application.beneficiary()),
                application.relation(),
                application.filedBy(),
                application.channel(),
                application.quota(),
                application.documentSeen());
    }
}
