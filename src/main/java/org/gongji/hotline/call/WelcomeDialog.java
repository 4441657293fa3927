package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Prompt.clip;
import static org.gongji.hotline.dialog.Prompt.silence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;

/// Says who this is and that a person can be had, and finds out how to speak to this caller.
final class WelcomeDialog {

    enum Place {
        GREETING,
        NUMBER,
        FOR_THE_OLD,
        PEOPLE,
        DONE,
        PERSON
    }

    enum Left {
        DONE,
        PERSON
    }

    /// @param asked the switch asks for elder pace
    /// @param known the last caller from this number had it
    record Arriving(Caller caller, boolean asked, boolean known) {

        boolean elder() {
            return asked || known;
        }
    }

    private enum Known {
        KNOWN
    }

    private enum First {
        A_PERSON,
        THE_MENU
    }

    private final KnownNumbers numbers;
    private final Desk desk;

    WelcomeDialog(KnownNumbers numbers, Desk desk) {
        this.numbers = numbers;
        this.desk = desk;
    }

    Dialog<Place, Arriving, Left> dialog() {
        return Dialog.of("welcome", Place.class, Place.GREETING, place -> switch (place) {
            case GREETING -> say(Place.NUMBER, Lines.saying(_ -> greeting(), "welcome", "welcome.plain"));
            case NUMBER -> check(Known.class, this::lookAtNumber, Place.PEOPLE, _ -> Place.FOR_THE_OLD);
            case FOR_THE_OLD ->
                fork(First.class, this::first, who -> switch (who) {
                    case A_PERSON -> Place.PERSON;
                    case THE_MENU -> Place.PEOPLE;
                });
            case PEOPLE -> say(Place.DONE, Lines.saying(this::people, "elder.on", "welcome.person", "welcome.night"));
            case DONE -> end(Left.DONE);
            case PERSON -> end(Left.PERSON, "person.wait");
        });
    }

    private List<Prompt> greeting() {
        var hello = desk.city()
                .map(city -> clip("welcome", "city", new Value.Word(city)))
                .orElseGet(() -> clip("welcome.plain"));
        return List.of(silence(Duration.ofMillis(800)), hello);
    }

    private Answer<Arriving, Known> lookAtNumber(Arriving arriving) {
        var from = arriving.caller().from();
        if (from.isEmpty()) {
            return Answer.of(Known.KNOWN, arriving);
        }
        var elder = numbers.elder(from.get());
        var known = new Arriving(arriving.caller(), arriving.asked(), elder);
        return Answer.of(Known.KNOWN, known).atElderPaceIf(elder).untoldIf(first(known) == First.A_PERSON);
    }

    private First first(Arriving arriving) {
        var toPerson = arriving.elder() && desk.rules().elders().toPerson() && desk.open();
        return toPerson ? First.A_PERSON : First.THE_MENU;
    }

    /// The elder menu names the person itself.
    private List<Prompt> people(Arriving arriving) {
        var said = new ArrayList<Prompt>();
        if (arriving.asked()) {
            said.add(clip("elder.on"));
        }
        if (!desk.open()) {
            said.add(clip("welcome.night"));
        } else if (!arriving.elder()) {
            said.add(clip("welcome.person"));
        }
        return said;
    }
}
