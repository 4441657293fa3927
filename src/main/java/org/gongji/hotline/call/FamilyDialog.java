package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.glance;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Standing;

/// Family sharing: how the caller stands, and the way to requests, relations and a new request.
final class FamilyDialog {

    enum Place {
        LOOK_UP,
        TELL,
        TOLD,
        MENU,
        ANY_REQUEST,
        REQUESTS,
        NO_REQUEST,
        ANY_RELATION,
        RELATIONS,
        NO_RELATION,
        NEW,
        PERSON,
        BACK,
        THROUGH,
        DOWN,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        BACK,
        THROUGH,
        DOWN,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param explain what family sharing is has to be told first
    /// @param again the overview has been told before
    record Sharing(Caller caller, CallId call, Family.Overview overview, boolean explain, boolean again)
            implements Knows<Sharing> {

        static Sharing of(Caller caller, CallId call) {
            return new Sharing(
                    caller.sharingIsTold().requestsAreAnnounced(),
                    call,
                    FamilyWords.NOTHING,
                    !caller.knowsSharing(),
                    false);
        }

        @Override
        public Sharing with(Caller known) {
            return new Sharing(known, call, overview, explain, again);
        }

        Sharing found(Family.Overview seen) {
            return new Sharing(caller, call, seen, explain, again);
        }

        Sharing backFrom(Caller known) {
            return new Sharing(known, call, overview, false, true);
        }
    }

    private enum Found {
        OVERVIEW
    }

    private enum Kept {
        KEPT
    }

    private enum Any {
        SOME,
        NONE
    }

    private static final Standing<Place> STANDING = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);
    private static final String[] SAID = Stream.of(
                    new String[] {"fam.what"}, FamilyWords.OUTCOME, FamilyWords.WAITING, FamilyWords.SHARED)
            .flatMap(Stream::of)
            .toArray(String[]::new);

    private final Family family;
    private final Dialog<RequestsDialog.Place, RequestsDialog.Hearing, RequestsDialog.Left> requests;
    private final Dialog<RelationsDialog.Place, RelationsDialog.Leafing, RelationsDialog.Left> relations;
    private final Dialog<NewDialog.Place, NewDialog.Choosing, NewDialog.Left> another;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    FamilyDialog(
            Family family,
            Desk desk,
            Dialog<RequestsDialog.Place, RequestsDialog.Hearing, RequestsDialog.Left> requests,
            Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.family = family;
        this.requests = requests;
        this.relations = new RelationsDialog(family, desk, person).dialog();
        this.another = new NewDialog(family, desk, person).dialog();
        this.person = person;
    }

    Dialog<Place, Sharing, Left> dialog() {
        return Dialog.of("family", Place.class, Place.LOOK_UP, place -> switch (place) {
            case LOOK_UP -> check(Found.class, this::lookUp, Place.DOWN, _ -> Place.TELL);
            case TELL -> say(Place.TOLD, Lines.saying(FamilyDialog::told, SAID));
            case TOLD -> glance(Kept.class, this::keep, Place.MENU, _ -> Place.MENU);
            case MENU ->
                menu(
                        STANDING,
                        Waits.MENU,
                        List.of(
                                choice(1, "fam.menu.1", Place.ANY_REQUEST, FamilyDialog::anyRequest),
                                choice(2, "fam.menu.2", Place.ANY_RELATION, FamilyDialog::anyRelation),
                                choice(3, "fam.menu.3", Place.NEW)));
            case ANY_REQUEST ->
                fork(Any.class, sharing -> anyRequest(sharing) ? Any.SOME : Any.NONE, any -> switch (any) {
                    case SOME -> Place.REQUESTS;
                    case NONE -> Place.NO_REQUEST;
                });
            case REQUESTS ->
                sub(
                        requests,
                        sharing -> RequestsDialog.Hearing.of(sharing.caller(), sharing.call()),
                        (sharing, hearing) -> sharing.backFrom(hearing.caller()),
                        RequestsDialog.Left.class,
                        left -> switch (left) {
                            case DONE, BACK -> Place.LOOK_UP;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case SILENT -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case NO_REQUEST -> say(Place.MENU, "fam.none");
            case ANY_RELATION ->
                fork(Any.class, sharing -> anyRelation(sharing) ? Any.SOME : Any.NONE, any -> switch (any) {
                    case SOME -> Place.RELATIONS;
                    case NONE -> Place.NO_RELATION;
                });
            case RELATIONS ->
                sub(
                        relations,
                        sharing -> RelationsDialog.Leafing.of(sharing.caller(), sharing.call()),
                        (sharing, leafing) -> sharing.backFrom(leafing.caller()),
                        RelationsDialog.Left.class,
                        left -> switch (left) {
                            case DONE -> Place.LOOK_UP;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case SILENT -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case NO_RELATION -> say(Place.MENU, "fam.alone");
            case NEW ->
                sub(
                        another,
                        sharing -> new NewDialog.Choosing(sharing.caller(), sharing.call()),
                        (sharing, choosing) -> sharing.backFrom(choosing.caller()),
                        NewDialog.Left.class,
                        left -> switch (left) {
                            case DONE -> Place.LOOK_UP;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case SILENT_AT_ENTRY -> Place.SILENT_AT_ENTRY;
                            case SILENT -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.MENU, Place.GAVE_UP);
            case BACK -> end(Left.BACK);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case SILENT_AT_ENTRY -> end(Left.SILENT_AT_ENTRY);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private Answer<Sharing, Found> lookUp(Sharing sharing) {
        return Answer.of(
                Found.OVERVIEW,
                sharing.found(family.overview(sharing.caller().person().id())));
    }

    private Answer<Sharing, Kept> keep(Sharing sharing) {
        if (sharing.overview().news()) {
            family.outcomesTold(sharing.caller().person().id());
        }
        return Answer.of(Kept.KEPT, sharing);
    }

    /// Back here, only what is to be done now is told once more.
    private static List<Prompt> told(Sharing sharing) {
        var overview = sharing.overview();
        var said = new ArrayList<Prompt>();
        if (sharing.explain()) {
            said.add(clip("fam.what"));
        }
        said.addAll(FamilyWords.outcome(overview));
        if (anyRequest(sharing) || !sharing.again()) {
            said.addAll(FamilyWords.waiting(overview));
        }
        if (!sharing.again()) {
            said.addAll(FamilyWords.shared(overview));
        }
        return said;
    }

    private static boolean anyRequest(Sharing sharing) {
        return sharing.overview().waiting() > 0;
    }

    private static boolean anyRelation(Sharing sharing) {
        return sharing.overview().sharedWith() > 0;
    }
}
