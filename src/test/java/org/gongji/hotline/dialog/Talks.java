package org.gongji.hotline.dialog;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Waiting.Interlude.everyTime;
import static org.gongji.hotline.dialog.Waiting.Interlude.once;

import java.util.List;
import java.util.Set;

/// Small dialogs and the words of the interpreter, for its own tests.
final class Talks {

    static final Manner USUAL = new Manner(Language.MANDARIN, Pace.USUAL);

    static final Courtesies WORDS = new Courtesies(
            List.of("missed.1", "missed.2"),
            List.of("no-number.1", "no-number.2"),
            List.of("wrong-key.1", "wrong-key.2"),
            "elder.on",
            "part",
            "so-far",
            "hash",
            "restart",
            "cleared",
            "please-wait",
            "please-wait-more",
            "no-sound",
            "language");

    static final Waiting AT_MENU = Waiting.of(Wait.MENU, once(3, 5, "tail"), everyTime(4, 8, "calm"));
    static final Waiting AT_ENTRY = Waiting.of(Wait.ENTRY, everyTime(7, 8, "slowly"), once(9, 10, "or-card"));

    enum Place {
        HELLO,
        ASK,
        ONE,
        TWO,
        PERSON,
        BACK,
        SILENT,
        LOST
    }

    enum Ending {
        ONE,
        TWO,
        PERSON,
        BACK,
        SILENT,
        LOST
    }

    static final Standing<Place> STANDING = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);

    private Talks() {}

    /// Says `hello`, then what `asking` is at `ASK`; keys 1 and 2 end it, and each standing way has its own end.
    static Dialog<Place, String, Ending> asking(Node<Place, String, Ending> asking) {
        return Dialog.of("talk", Place.class, Place.HELLO, place -> switch (place) {
            case HELLO -> Node.say(Place.ASK, "hello");
            case ASK -> asking;
            case ONE -> end(Ending.ONE, "one");
            case TWO -> end(Ending.TWO, "two");
            case PERSON -> end(Ending.PERSON, "person");
            case BACK -> end(Ending.BACK, "back");
            case SILENT -> end(Ending.SILENT, "silent");
            case LOST -> end(Ending.LOST, "lost");
        });
    }

    static Node.Menu<Place, String, Ending> menu() {
        return Node.menu(STANDING, AT_MENU, List.of(choice(1, "for-one", Place.ONE), choice(2, "for-two", Place.TWO)));
    }

    enum Kind {
        LONG,
        SHORT
    }

    /// Six keys that begin with 1 are understood; with `orShorter` also the three keys 777.
    static Node.Ask<Place, String, Ending, Kind> ask(Keying keying) {
        return Node.ask(
                keying,
                Questions.always(Lines.<String>fixed("enter")).afterTry(Lines.fixed("enter-again")),
                (_, keys, _) -> keys.startsWith("1") && keys.length() == 6
                        ? new Judgement.Accepted<>(Answer.of(Kind.LONG, keys))
                        : keys.equals("777")
                                ? new Judgement.Accepted<>(Answer.of(Kind.SHORT, keys))
                                : new Judgement.Again<>("", List.of(Prompt.clip("not-so"))),
                Set.of("not-so"),
                Ways.of(Kind.class, kind -> switch (kind) {
                    case LONG -> Place.ONE;
                    case SHORT -> Place.TWO;
                }),
                STANDING,
                AT_ENTRY);
    }

    static Outcome<String, Ending> walk(ScriptedLine line, Node<Place, String, Ending> asking) {
        return walk(line, asking(asking), "");
    }

    static <N extends Enum<N>, S, A extends Enum<A>> Outcome<S, A> walk(
            ScriptedLine line, Dialog<N, S, A> dialog, S begin) {
        return new Walk(line, USUAL, WORDS, line, Companion.none(), line.work()).through(dialog, begin);
    }
}
