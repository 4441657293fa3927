package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.glance;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;

import java.util.List;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.rules.Proof;

/// Tells once in a call, before what the caller has chosen, that requests wait. Whoever does not want to hear them gets
/// what was chosen, whether a key is pressed or not.
final class AnnouncementDialog {

    enum Place {
        BEGIN,
        LOOK_UP,
        TELL_OUTCOME,
        OUTCOME_TOLD,
        TELL,
        ALL_TOLD,
        MENU,
        REQUESTS,
        PERSON,
        DONE,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        DONE,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    record Announcing(Caller caller, CallId call, Family.Overview overview) implements Knows<Announcing> {

        static Announcing of(Caller caller, CallId call) {
            return new Announcing(caller, call, FamilyWords.NOTHING);
        }

        @Override
        public Announcing with(Caller known) {
            return new Announcing(known, call, overview);
        }

        Announcing found(Family.Overview seen) {
            return new Announcing(caller.requestsAreAnnounced(), call, seen);
        }
    }

    private enum Known {
        TOLD_ALREADY,
        NOT_YET
    }

    private enum Kept {
        KEPT
    }

    private enum Found {
        REQUESTS,
        OUTCOME,
        NOTHING
    }

    private static final Standing<Place> STANDING = new Standing<>(Place.PERSON, Place.DONE, Place.DONE, Place.DONE);

    private final Family family;
    private final Dialog<RequestsDialog.Place, RequestsDialog.Hearing, RequestsDialog.Left> requests;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    AnnouncementDialog(
            Family family,
            Dialog<RequestsDialog.Place, RequestsDialog.Hearing, RequestsDialog.Left> requests,
            Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.family = family;
        this.requests = requests;
        this.person = person;
    }

    Dialog<Place, Announcing, Left> dialog() {
        return Dialog.of("announcement", Place.class, Place.BEGIN, place -> switch (place) {
            case BEGIN ->
                fork(Known.class, AnnouncementDialog::known, known -> switch (known) {
                    case TOLD_ALREADY -> Place.DONE;
                    case NOT_YET -> Place.LOOK_UP;
                });
            case LOOK_UP ->
                glance(Found.class, this::lookUp, Place.DONE, found -> switch (found) {
                    case REQUESTS -> Place.TELL;
                    case OUTCOME -> Place.TELL_OUTCOME;
                    case NOTHING -> Place.DONE;
                });
            case TELL_OUTCOME ->
                say(
                        Place.OUTCOME_TOLD,
                        Lines.saying(announcing -> FamilyWords.outcome(announcing.overview()), FamilyWords.OUTCOME));
            case TELL ->
                say(
                        Place.ALL_TOLD,
                        Lines.<Announcing>saying(
                                        announcing -> FamilyWords.outcome(announcing.overview()), FamilyWords.OUTCOME)
                                .then(Lines.saying(
                                        announcing -> FamilyWords.waiting(announcing.overview()),
                                        FamilyWords.WAITING)));
            case OUTCOME_TOLD -> glance(Kept.class, this::keep, Place.DONE, _ -> Place.DONE);
            case ALL_TOLD -> glance(Kept.class, this::keep, Place.MENU, _ -> Place.MENU);
            case MENU ->
                Node.<Place, Announcing, Left>menu(
                                STANDING,
                                Waits.ANNOUNCEMENT,
                                List.of(
                                        choice(1, "pending.menu.1", Place.REQUESTS),
                                        choice(2, "pending.menu.2", Place.DONE)))
                        .tries(1);
            case REQUESTS ->
                sub(
                        requests,
                        announcing -> RequestsDialog.Hearing.of(announcing.caller(), announcing.call()),
                        (announcing, hearing) -> announcing.with(hearing.caller()),
                        RequestsDialog.Left.class,
                        left -> switch (left) {
                            case DONE, BACK -> Place.DONE;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case SILENT -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.TELL, Place.GAVE_UP);
            case DONE -> end(Left.DONE);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    /// Nothing of the family is told to somebody who has shown less than the whole ID.
    private static Known known(Announcing announcing) {
        var caller = announcing.caller();
        return caller.announced() || !caller.shown(Proof.WHOLE_ID) ? Known.TOLD_ALREADY : Known.NOT_YET;
    }

    private Answer<Announcing, Found> lookUp(Announcing announcing) {
        var overview = family.overview(announcing.caller().person().id());
        return Answer.of(found(overview), announcing.found(overview));
    }

    private Answer<Announcing, Kept> keep(Announcing announcing) {
        if (announcing.overview().news()) {
            family.outcomesTold(announcing.caller().person().id());
        }
        return Answer.of(Kept.KEPT, announcing);
    }

    private static Found found(Family.Overview overview) {
        if (overview.waiting() > 0) {
            return Found.REQUESTS;
        }
        return overview.news() ? Found.OUTCOME : Found.NOTHING;
    }
}
