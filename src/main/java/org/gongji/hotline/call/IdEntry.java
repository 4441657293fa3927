package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.List;
import java.util.Set;
import org.gongji.hotline.account.Claim;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Judgement;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.CardMask;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.IdReading;

/// What the keys of an ID entry are: an ID, the figures of a card, or a fault that is told at once.
record IdEntry(Desk desk) {

    /// What was keyed.
    enum Is {
        ID,
        CARD
    }

    static final Set<String> FAULTS = Set.of("id.2.length", "id.2.old", "id.2.region", "id.2.date", "id.2.check");

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;

    Judgement<Identifying, Is> judge(Identifying identifying, String keys, boolean ended) {
        var reading = IdReading.of(keys, desk.today());
        if (reading instanceof IdReading.Wellformed) {
            var id = new Claim.ById(new IdNumber(keys));
            return new Judgement.Accepted<>(Answer.of(Is.ID, identifying.claims(id)));
        }
        var mask = desk.rules().recognition().cardNumber();
        var fit = identifying.wholeIdOnly() ? CardMask.Fit.NO : mask.fit(keys);
        if (fit == CardMask.Fit.CARD) {
            return new Judgement.Accepted<>(Answer.of(Is.CARD, identifying.claims(new Claim.ByCard(keys))));
        }
        if (fit == CardMask.Fit.GOES_ON && !ended) {
            return new Judgement.More<>(mask.figures());
        }
        return new Judgement.Again<>(identifying, List.of(why(reading, keys.length())));
    }

    /// What is wrong, one of `FAULTS`.
    static Prompt why(IdReading reading, int length) {
        return switch (reading) {
            case IdReading.Faulty(var fault) ->
                switch (fault) {
                    case LENGTH ->
                        length == OLD_LENGTH
                                ? clip("id.2.old")
                                : clip("id.2.length", "got", new Value.Count(length, Value.Unit.KEY));
                    case REGION -> clip("id.2.region");
                    case DATE -> clip("id.2.date");
                    case CHARACTERS, CHECK_DIGIT -> clip("id.2.check");
                };
            case IdReading.Wellformed _ -> throw new IllegalStateException("nothing is wrong with " + LENGTH + " keys");
        };
    }
}
