package org.gongji.hotline.binding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.account.Relatives;
import org.gongji.hotline.binding.Evidence.Heard;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.Kinship.RelationProof;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.TaskCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredFamily implements Family {

    private static final int LOOKS_A_DAY = 3;
    private static final int WRONG_CODES_A_DAY = 5;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Register register;
    private final Relatives relatives;
    private final RequestRows requests;
    private final SharingRows sharings;
    private final Situations situations;
    private final TaskCodes codes;
    private final FamilyDays days;
    private final Filing filing;
    private final Answering answering;
    private final Endings endings;
    private final Time time;
    private final List<Unreached> unreached;

    /// @param unreached those who call people back
    StoredFamily(
            JdbcClient jdbc,
            Transactions transactions,
            Register register,
            Relatives relatives,
            RequestRows requests,
            SharingRows sharings,
            Situations situations,
            TaskCodes codes,
            FamilyDays days,
            Filing filing,
            Answering answering,
            Endings endings,
            Time time,
            ObjectProvider<Unreached> unreached) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.register = register;
        this.relatives = relatives;
        this.requests = requests;
        this.sharings = sharings;
        this.situations = situations;
        this.codes = codes;
        this.days = days;
        this.filing = filing;
        this.answering = answering;
        this.endings = endings;
        this.time = time;
        this.unreached = unreached.orderedStream().toList();
    }

    @Override
    public Overview overview(PersonId who) {
        return jdbc.sql("""
                        SELECT
                          (SELECT COUNT(*) FROM binding_request
                           WHERE sharer_id = :who AND waiting = 1 AND waits_for = 'SHARER'
                             AND expires_at > UTC_TIMESTAMP(6))
                          + (SELECT COUNT(*) FROM binding_request
                             WHERE beneficiary_id = :who AND state = 'WAITING' AND waits_for = 'BENEFICIARY'
                               AND expires_at > UTC_TIMESTAMP(6)) AS waiting,
                          (SELECT COUNT(DISTINCT sharer_id, beneficiary_id) FROM sharing
                           WHERE (sharer_id = :who OR beneficiary_id = :who)
                             AND (ends_at IS NULL OR ends_at > UTC_TIMESTAMP(6))) AS sharings,
                          (SELECT COUNT(DISTINCT s.beneficiary_id) FROM sharing s JOIN sharing t
                             ON t.sharer_id = s.beneficiary_id AND t.beneficiary_id = :who
                             AND (t.ends_at IS NULL OR t.ends_at > UTC_TIMESTAMP(6))
                           WHERE s.sharer_id = :who
                             AND (s.ends_at IS NULL OR s.ends_at > UTC_TIMESTAMP(6))) AS both_ways,
                        """ + "(SELECT COUNT(*) FROM binding_request r WHERE " + NOT_DONE + ") AS not_done")
                .param("who", who.value())
                .query((row, _) -> new Overview(
                        row.getInt("waiting"),
                        row.getInt("sharings") - row.getInt("both_ways"),
                        row.getInt("not_done"),
                        unreached.stream().mapToInt(one -> one.untold(who)).sum()))
                .single();
    }

    /// Filed by this person, came to nothing, and was not told of.
    private static final String NOT_DONE = """
            (r.sharer_id = :who AND r.filed_by = 'SHARER' OR r.beneficiary_id = :who AND r.filed_by = 'BENEFICIARY')
            AND r.told_at IS NULL
            AND (r.state IN ('REFUSED', 'EXPIRED')
              OR r.state = 'WAITING' AND r.expires_at <= UTC_TIMESTAMP(6)
              OR r.state = 'ENDED' AND NOT EXISTS (SELECT 1 FROM sharing s WHERE s.request_id = r.id))
            """;

    @Override
    public void outcomesTold(PersonId who) {
        jdbc.sql("UPDATE binding_request r SET r.told_at = UTC_TIMESTAMP(6) WHERE " + NOT_DONE)
                .param("who", who.value())
                .update();
        unreached.forEach(one -> one.told(who));
    }

    @Override
    public List<Waiting> waiting(PersonId who, MayConfirm.Door door) {
        var moment = time.moment();
        return requests.waitingFor(who).stream()
                .map(request -> waiting(request, who, door, moment))
                .toList();
    }

    @Override
    public Optional<Waiting> byCode(PersonId who, TaskCode code) {
        var moment = time.moment();
        return found(who, code, moment).map(request -> waiting(request, who, MayConfirm.Door.CALL, moment));
    }

    /// A try counts as wrong until it is known to be right; somebody else's code is a wrong one.
    private Optional<RequestRow> found(PersonId who, TaskCode code, Moment moment) {
        return transactions.get(() -> {
            if (days.wrongCode(who, moment.today()) > WRONG_CODES_A_DAY) {
                return Optional.empty();
            }
            var request = requests.waitingUnder(codes.indexed(code)).filter(found -> found.waitsFor(who));
            request.ifPresent(_ -> days.rightCode(who, moment.today()));
            return request;
        });
    }

    @Override
    public Answered agree(RequestId request, PersonId who, Consent consent) {
        return answering.agree(request, who, consent);
    }

    @Override
    public Answered refuse(RequestId request, PersonId who, Consent consent) {
        return answering.refuse(request, who, consent);
    }

    @Override
    public List<Shared> sharings(PersonId who) {
        var moment = time.moment();
        return sharings.activeWith(who).stream()
                .map(sharing -> shared(sharing, who, moment))
                .toList();
    }

    @Override
    public Ending end(SharingId sharing, PersonId who, long call) {
        return endings.end(sharing, who, call);
    }

    @Override
    public Considered consider(PersonId who, Wish wish) {
        var today = time.moment().today();
        if (transactions.get(() -> days.look(who, today)) > LOOKS_A_DAY) {
            return new Considered.Enough();
        }
        var wanted = wanted(who, wish);
        return switch (filing.look(wanted).outcome()) {
            case MayBind.Outcome.Refused(var reason) -> new Considered.Refused(reason);
            case MayBind.Outcome.AtOnce _ -> new Considered.Allowed(true, pledge(wanted, today));
            case MayBind.Outcome.WaitsFor _ -> new Considered.Allowed(false, pledge(wanted, today));
        };
    }

    private boolean pledge(Wanted wanted, LocalDate today) {
        var pack = situations.pack(wanted.sharer().orElseThrow(), today);
        return pack.kinship().proof() == RelationProof.PLEDGE;
    }

    @Override
    public Submitted submit(PersonId who, Wish wish, Consent pledge) {
        var wanted = wanted(who, wish);
        return transactions.get(() -> {
            var outcome = filing.file(wanted, Optional.empty(), Heard.of(pledge));
            return switch (outcome.decision().outcome()) {
                case MayBind.Outcome.Refused(var reason) -> new Submitted.Refused(reason);
                case MayBind.Outcome.AtOnce _ -> new Submitted.Confirmed();
                case MayBind.Outcome.WaitsFor _ ->
                    new Submitted.Waiting(
                            codes.of(outcome.request().orElseThrow().id()));
            };
        });
    }

    private Wanted wanted(PersonId who, Wish wish) {
        var relative = register.find(wish.relative());
        var me = Optional.of(who);
        return new Wanted(
                wish.mine() == Side.SHARER ? me : relative,
                wish.mine() == Side.SHARER ? relative : me,
                relative.equals(me),
                wish.relation(),
                wish.mine(),
                Channel.PHONE,
                Optional.empty(),
                false);
    }

    private Waiting waiting(RequestRow request, PersonId who, MayConfirm.Door door, Moment moment) {
        var mine = request.sideOf(who).orElseThrow();
        var named = named(request.relation(), mine, request.person(mine), request.person(other(mine)), moment);
        var mayAgree = MayConfirm.decide(situations.answer(request, who, door, moment.today()));
        return new Waiting(
                request.id(),
                mine,
                named.kin(),
                named.surname(),
                named.lastFour(),
                request.quota(),
                time.day(request.expiresAt().minusMillis(1)),
                mine == Side.SHARER ? situations.usable(who, moment.today()) : Money.ZERO,
                mayAgree.outcome(),
                codes.of(request.id()));
    }

    private Shared shared(SharingRow sharing, PersonId who, Moment moment) {
        var mine = sharing.sideOf(who).orElseThrow();
        var named = named(sharing.relation(), mine, sharing.person(mine), sharing.person(other(mine)), moment);
        return new Shared(sharing.id(), mine, named.kin(), named.surname(), sharing.since(), sharing.quota());
    }

    /// What one side is to the other, in words.
    private record Named(Kin kin, String surname, String lastFour) {}

    private Named named(Relation relation, Side mine, PersonId me, PersonId relative, Moment moment) {
        var listener = relatives.relative(me).orElseThrow();
        var other = relatives.relative(relative).orElseThrow();
        var kin = Kin.of(
                relation, other(mine), Kin.One.of(other.idNumber()), Kin.One.of(listener.idNumber()), moment.today());
        return new Named(kin, other.surname(), other.lastFour());
    }

    private static Side other(Side side) {
        return side == Side.SHARER ? Side.BENEFICIARY : Side.SHARER;
    }
}
