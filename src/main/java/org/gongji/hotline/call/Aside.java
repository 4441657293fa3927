package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Node.say;

import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Waiting;

/// What differs at the terms between a call that came in and one that the hotline made.
interface Aside {

    /// Of the dialog of the terms: a chart shows one thing.
    String name();

    /// What the wait for a yes or no says.
    Waiting waiting();

    /// How often a menu is said.
    int tries();

    /// The place that `0` leads to.
    <N extends Enum<N>, S extends Knows<S>, A extends Enum<A>> Node<N, S, A> person(N through, N back, N gaveUp);

    /// The caller is put through, or told when people are there.
    record Inbound(Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> dialog) implements Aside {
        @Override
        public String name() {
            return "terms";
        }

        @Override
        public Waiting waiting() {
            return Waits.DECISION_ON_TERMS;
        }

        @Override
        public int tries() {
            return Node.TRIES;
        }

        @Override
        public <N extends Enum<N>, S extends Knows<S>, A extends Enum<A>> Node<N, S, A> person(
                N through, N back, N gaveUp) {
            return PersonDialog.asked(dialog, through, back, gaveUp);
        }
    }

    /// Nobody is put through from our own call: the number to dial is said.
    record Outbound(CallBackWords words) implements Aside {
        @Override
        public String name() {
            return "callback terms";
        }

        @Override
        public Waiting waiting() {
            return Waits.DECISION_ON_OUR_CALL;
        }

        @Override
        public int tries() {
            return CallBackDialog.TRIES;
        }

        @Override
        public <N extends Enum<N>, S extends Knows<S>, A extends Enum<A>> Node<N, S, A> person(
                N through, N back, N gaveUp) {
            return say(back, Lines.saying(_ -> words.person(), "out.person"));
        }
    }
}
