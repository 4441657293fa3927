package org.gongji.hotline.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family.Waiting;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.CallBacks;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.Side;
import org.springframework.dao.DataAccessResourceFailureException;

/// The book of call-backs in memory, with one attempt: stands in for the database of call-backs.
final class Ringer implements CallBacks {

    static final AttemptId ATTEMPT = new AttemptId(7);

    private final Household household;
    private PersonId person = new PersonId(3);
    private boolean elder;
    private boolean last;
    private Language language = Language.MANDARIN;
    private CallbackProof receiving = CallbackProof.ID_LAST4;
    private CallbackProof giving = CallbackProof.CALL_IN;
    private boolean over;
    private boolean away;
    private boolean awayAtEnd;

    /// How attempts ended.
    final List<Ended> ended = new ArrayList<>();

    record Ended(AttemptId attempt, CallOutcome outcome, Set<RequestId> informed) {}

    Ringer(Household household) {
        this.household = household;
    }

    Ringer rings(PersonId whom) {
        person = whom;
        return this;
    }

    Ringer elder() {
        elder = true;
        return this;
    }

    Ringer in(Language spoken) {
        language = spoken;
        return this;
    }

    Ringer forTheLastTime() {
        last = true;
        return this;
    }

    Ringer wants(CallbackProof always) {
        receiving = always;
        giving = always;
        return this;
    }

    Ringer isOver() {
        over = true;
        return this;
    }

    Ringer away() {
        away = true;
        return this;
    }

    Ringer awayAtTheEnd() {
        awayAtEnd = true;
        return this;
    }

    @Override
    public Optional<Called> answered(AttemptId attempt, long call) {
        if (away) {
            throw new DataAccessResourceFailureException("the database is away");
        }
        if (over) {
            return Optional.empty();
        }
        var asked = household.requests(person).stream().map(this::asked).toList();
        return Optional.of(new Called(person, elder, language, asked, last));
    }

    private Asked asked(Waiting request) {
        return new Asked(request.id(), request.mine(), request.mine() == Side.SHARER ? giving : receiving);
    }

    @Override
    public void ended(AttemptId attempt, CallOutcome outcome, Set<RequestId> informed) {
        if (awayAtEnd) {
            throw new DataAccessResourceFailureException("the database is away");
        }
        ended.add(new Ended(attempt, outcome, informed));
    }
}
