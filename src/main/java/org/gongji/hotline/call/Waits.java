package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Waiting.Interlude.everyTime;
import static org.gongji.hotline.dialog.Waiting.Interlude.once;

import java.util.List;
import org.gongji.hotline.dialog.Courtesies;
import org.gongji.hotline.dialog.Wait;
import org.gongji.hotline.dialog.Waiting;

/// What is said in the waits, and the sentences of the interpreter.
final class Waits {

    static final Courtesies COURTESIES = new Courtesies(
            List.of("menu.silence.1", "menu.silence.2"),
            List.of("entry.silence.1", "entry.silence.2"),
            List.of("menu.wrong-key.1", "menu.wrong-key.2"),
            "elder.on",
            "entry.part",
            "entry.so-far",
            "entry.hash",
            "entry.restart",
            "entry.cleared",
            "wait",
            "wait.more",
            "sound.again",
            "lang.now");

    /// A menu names its standing keys after three seconds.
    static final Waiting MENU = Waiting.of(Wait.MENU, once(3, 3, "tail.repeat", "tail.back", "tail.person"), calm());

    static final Waiting MAIN_MENU =
            Waiting.of(Wait.MENU, once(3, 3, "tail.repeat", "tail.end", "tail.person", "lang.offer"), calm());

    /// At elder pace the main menu itself names `0` and `9`.
    static final Waiting BRIEF_MAIN_MENU = Waiting.of(Wait.MENU, once(3, 3, "tail.end", "lang.offer"), calm());

    /// A menu that names `0` itself.
    static final Waiting MENU_WITH_PERSON = Waiting.of(Wait.MENU, once(3, 3, "tail.repeat", "tail.back"), calm());

    /// A menu that names `*` itself.
    static final Waiting SHORT_MENU = Waiting.of(Wait.MENU, once(3, 3, "tail.repeat"), calm());

    /// A yes or no that counts.
    static final Waiting DECISION =
            Waiting.of(Wait.DECISION, once(3, 3, "tail.repeat", "tail.back", "tail.person"), thinking());

    /// … in a menu that names `9` itself.
    static final Waiting DECISION_ON_TERMS =
            Waiting.of(Wait.DECISION, once(3, 3, "tail.back", "tail.person"), thinking());

    /// … on a call that the hotline made: nobody is put through from it, and `*` need not be named.
    static final Waiting DECISION_ON_OUR_CALL = Waiting.of(Wait.DECISION, once(3, 3, "tail.repeat"), thinking());

    /// Whoever does not trust the call hears how to call in, whoever does not press hears that nothing changes.
    static final Waiting HELLO =
            Waiting.of(Wait.MENU, everyTime(2, 3, "out.code", "out.code.is"), everyTime(4, 6, "out.nothing"));

    /// Time to take a code down.
    static final Waiting CODE = Waiting.of(Wait.MENU);

    static final Waiting WHO = Waiting.of(Wait.MENU, everyTime(3, 5, "out.nothing"));

    static final Waiting PROOF = Waiting.of(Wait.ENTRY, everyTime(4, 5, "entry.calm"));

    /// A menu that goes on by itself.
    static final Waiting ANNOUNCEMENT = Waiting.of(Wait.MENU, everyTime(3, 4, "pending.calm"));

    static final Waiting ENTRY =
            Waiting.of(Wait.ENTRY, everyTime(5, 6, "entry.calm"), once(9, 10, "entry.back", "entry.person"));

    static final Waiting ID =
            Waiting.of(Wait.ENTRY, everyTime(5, 6, "id.calm"), once(9, 10, "id.card", "card.letters", "entry.person"));

    static final Waiting PIN = Waiting.of(Wait.ENTRY, everyTime(4, 5, "entry.calm"), once(7, 9, "pin.none"));

    private Waits() {}

    private static Waiting.Interlude calm() {
        return everyTime(5.5, 9, "menu.calm");
    }

    private static Waiting.Interlude thinking() {
        return everyTime(9, 11, "menu.calm");
    }
}
