package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.say;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Terms;

/// The terms of a sharing, played in full, and the yes or no to them. Only a `1` after their last word is a yes.
final class TermsDialog {

    enum Place {
        TERMS,
        HEARD,
        NOT_HEARD,
        ANSWER,
        SILENT,
        LOST,
        PERSON,
        AGREED,
        REFUSED,
        LATER,
        BACK,
        THROUGH,
        LEFT_SILENT,
        LEFT_LOST,
        GAVE_UP
    }

    enum Left {
        AGREED,
        REFUSED,
        LATER,
        BACK,
        THROUGH,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param heard how much of the terms was played
    /// @param began when they began
    record Hearing(Caller caller, Family.Waiting request, Terms terms, Duration heard, Instant began)
            implements Knows<Hearing> {

        /// @throws IllegalStateException where a yes cannot be given
        static Hearing of(Caller caller, Family.Waiting request) {
            return new Hearing(caller, request, toHear(request), Duration.ZERO, Instant.EPOCH);
        }

        private static Terms toHear(Family.Waiting request) {
            return switch (request.mayAgree()) {
                case MayConfirm.Outcome.Allowed(var terms) -> terms;
                case MayConfirm.Outcome.Refused(var why) ->
                    throw new IllegalStateException("no terms are heard where " + why);
            };
        }

        @Override
        public Hearing with(Caller known) {
            return new Hearing(known, request, terms, heard, began);
        }

        Hearing heard(Duration length, Instant until) {
            return new Hearing(caller, request, terms, length, until.minus(length));
        }
    }

    private enum Whole {
        HEARD,
        NO_SOUND
    }

    private static final Standing<Place> STANDING = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);

    private final Desk desk;
    private final Aside aside;

    TermsDialog(Desk desk, Aside aside) {
        this.desk = desk;
        this.aside = aside;
    }

    Dialog<Place, Hearing, Left> dialog() {
        return Dialog.of(aside.name(), Place.class, Place.TERMS, place -> switch (place) {
            case TERMS ->
                new Node.Recite<>(
                        Lines.saying(hearing -> TermsWords.of(hearing.terms(), hearing.request()), TermsWords.IDS),
                        (hearing, length) -> hearing.heard(length, desk.instant()),
                        Place.HEARD);
            case HEARD ->
                fork(Whole.class, TermsDialog::whole, whole -> switch (whole) {
                    case HEARD -> Place.ANSWER;
                    case NO_SOUND -> Place.NOT_HEARD;
                });
            case NOT_HEARD -> say(Place.LATER, "terms.no-sound");
            case ANSWER ->
                Node.<Place, Hearing, Left>menu(
                                STANDING,
                                aside.waiting(),
                                List.of(
                                        choice(1, "terms.ask.1", Place.AGREED),
                                        choice(2, "terms.ask.2", Place.REFUSED),
                                        choice(3, "terms.ask.3", Place.LATER),
                                        choice(9, "terms.ask.9", Place.TERMS)))
                        .tries(aside.tries());
            case SILENT -> say(Place.LEFT_SILENT, "terms.silence");
            case LOST -> say(Place.LEFT_LOST, "terms.kept");
            case PERSON -> aside.person(Place.THROUGH, Place.ANSWER, Place.GAVE_UP);
            case AGREED -> end(Left.AGREED);
            case REFUSED -> end(Left.REFUSED);
            case LATER -> end(Left.LATER);
            case BACK -> end(Left.BACK);
            case THROUGH -> end(Left.THROUGH);
            case LEFT_SILENT -> end(Left.SILENT);
            case LEFT_LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    /// The line plays all or nothing.
    private static Whole whole(Hearing hearing) {
        return hearing.heard().isZero() ? Whole.NO_SOUND : Whole.HEARD;
    }
}
