package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Judgement;
import org.gongji.hotline.dialog.Keying;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Questions;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Ways;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.IdReading;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;

/// The ID of a relative, with the same help as for one's own.
final class RelativeDialog {

    enum Place {
        BEGIN,
        NOT_POSSIBLE,
        ID,
        GROUPS,
        PERSON,
        NAMED,
        BACK,
        NOT_NAMED,
        THROUGH,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        NAMED,
        BACK,
        NOT_NAMED,
        THROUGH,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param who what the relative is to the caller
    /// @param mine which side the caller will be
    record Naming(Caller caller, Relation who, Side mine, Optional<IdNumber> relative) implements Knows<Naming> {

        static Naming of(Caller caller, Relation who, Side mine) {
            return new Naming(caller, who, mine, Optional.empty());
        }

        @Override
        public Naming with(Caller known) {
            return new Naming(known, who, mine, relative);
        }

        Naming named(IdNumber id) {
            return new Naming(caller, who, mine, Optional.of(id));
        }

        Naming named(GroupsDialog.Keyed keyed) {
            var known = with(keyed.caller());
            return IdReading.of(keyed.digits()) instanceof IdReading.Wellformed
                    ? known.named(new IdNumber(keyed.digits()))
                    : known;
        }

        /// Empty until the relative is named.
        Optional<Family.Wish> wish() {
            return relative.flatMap(
                    id -> Turned.toTheRules(who, mine).map(relation -> new Family.Wish(mine, relation, id)));
        }
    }

    private enum Possible {
        YES,
        NO
    }

    private enum Got {
        ID
    }

    private static final Standing<Place> STANDING =
            new Standing<>(Place.PERSON, Place.BACK, Place.SILENT_AT_ENTRY, Place.GROUPS);
    private static final String[] NOT_POSSIBLE =
            ReasonWords.ids(Reason.RELATION_NOT_ALLOWED, Side.SHARER).toArray(String[]::new);

    private final Desk desk;
    private final Dialog<GroupsDialog.Place, GroupsDialog.Keyed, GroupsDialog.Left> groups;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    RelativeDialog(Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.desk = desk;
        this.groups = new GroupsDialog(GroupsDialog.Whose.RELATIVE, person).dialog();
        this.person = person;
    }

    Dialog<Place, Naming, Left> dialog() {
        return Dialog.of("relative", Place.class, Place.BEGIN, place -> switch (place) {
            case BEGIN ->
                fork(Possible.class, this::possible, possible -> switch (possible) {
                    case YES -> Place.ID;
                    case NO -> Place.NOT_POSSIBLE;
                });
            case NOT_POSSIBLE -> say(Place.BACK, NOT_POSSIBLE);
            case ID -> id();
            case GROUPS -> groups();
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.ID, Place.GAVE_UP);
            case NAMED -> end(Left.NAMED);
            case BACK -> end(Left.BACK);
            case NOT_NAMED -> end(Left.NOT_NAMED);
            case THROUGH -> end(Left.THROUGH);
            case SILENT_AT_ENTRY -> end(Left.SILENT_AT_ENTRY);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private Possible possible(Naming naming) {
        var kinship = desk.rules(naming.caller().person().pool()).kinship();
        return Turned.possible(naming.who(), naming.mine(), kinship) ? Possible.YES : Possible.NO;
    }

    private Node<Place, Naming, Left> id() {
        return Node.<Place, Naming, Left, Got>ask(
                        Keying.exactly(18).orShorter().starAtTheEnd(),
                        Questions.<Naming>always(Lines.fixed("new.id", "id.x")).afterTry(Lines.fixed("id.2")),
                        (naming, keys, _) -> judge(naming, keys),
                        IdEntry.FAULTS,
                        Ways.of(Got.class, _ -> Place.NAMED),
                        STANDING,
                        Waits.ENTRY)
                .tries(2);
    }

    private Judgement<Naming, Got> judge(Naming naming, String keys) {
        var reading = IdReading.of(keys, desk.today());
        return reading instanceof IdReading.Wellformed
                ? new Judgement.Accepted<>(Answer.of(Got.ID, naming.named(new IdNumber(keys))))
                : new Judgement.Again<>(naming, List.of(IdEntry.why(reading, keys.length())));
    }

    private Node<Place, Naming, Left> groups() {
        return sub(
                groups,
                naming -> new GroupsDialog.Keyed(naming.caller(), List.of()),
                Naming::named,
                GroupsDialog.Left.class,
                left -> switch (left) {
                    case ENTERED -> Place.NAMED;
                    case BACK -> Place.ID;
                    case NOT_IDENTIFIED -> Place.NOT_NAMED;
                    case THROUGH -> Place.THROUGH;
                    case SILENT_AT_ENTRY -> Place.SILENT_AT_ENTRY;
                    case SILENT_AT_MENU -> Place.SILENT;
                    case LOST -> Place.LOST;
                    case GAVE_UP -> Place.GAVE_UP;
                });
    }
}
