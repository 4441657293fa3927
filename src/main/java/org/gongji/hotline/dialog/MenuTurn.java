package org.gongji.hotline.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One visit of a menu: tries, repeats and the standing keys live here.
final class MenuTurn<N extends Enum<N>, S> {

    private static final int TRIES = 3;

    /// A way out of the menu.
    record Picked<N>(N to, String exit) {}

    private final Conversation talk;
    private final Node.Menu<N, S, ?> menu;
    private final S state;
    private final List<Prompt> statement;
    private List<Prompt> lead;
    private int missed;
    private int wrong;
    private boolean readAll;
    private boolean waitedBefore;

    MenuTurn(Conversation talk, Node.Menu<N, S, ?> menu, S state) {
        this.talk = talk;
        this.menu = menu;
        this.state = state;
        this.statement = talk.takeWhatWaits();
        this.lead = statement;
    }

    Picked<N> take() throws HungUp {
        for (; ; ) {
            var key = key();
            var picked = key.isEmpty() ? missedWait() : pressed(key.get());
            if (picked.isPresent()) {
                return picked.get();
            }
        }
    }

    private Optional<Character> key() throws HungUp {
        if (talk.keyedAhead()) {
            return Optional.of(talk.takeAhead(1).charAt(0));
        }
        var choices = named();
        talk.said(choices);
        var prompts = new ArrayList<>(lead);
        prompts.addAll(choices);
        prompts.addAll(waiting().sound(talk.pace()));
        var reply = talk.listen(prompts, new Listening(1, waiting().patience(talk.pace())));
        waitedBefore = true;
        if (reply.end() == Reply.End.HASH && reply.keys().isEmpty()) {
            return Optional.of('#');
        }
        return reply.keys().isEmpty()
                ? Optional.empty()
                : Optional.of(reply.keys().charAt(0));
    }

    /// The standing keys are named once; later waits of the same visit are only silence.
    private Waiting waiting() {
        return waitedBefore ? Waiting.of(menu.waiting().kind()) : menu.waiting();
    }

    private List<Prompt> named() {
        if (talk.manner().elder() && !readAll && menu.brief().isPresent()) {
            var brief = menu.brief().get();
            var sentences = new ArrayList<>(brief.first().of(state));
            usable().filter(choice -> brief.keys().contains(choice.key()))
                    .flatMap(choice -> choice.sentence().stream())
                    .forEach(sentence -> sentences.add(Prompt.clip(sentence)));
            sentences.add(Prompt.clip(brief.last()));
            return apart(sentences);
        }
        return apart(usable().flatMap(choice -> choice.sentence().stream())
                .<Prompt>map(Prompt::clip)
                .toList());
    }

    private Stream<Choice<N, S>> usable() {
        return menu.choices().stream().filter(choice -> choice.named().test(state));
    }

    private List<Prompt> apart(List<Prompt> sentences) {
        var prompts = new ArrayList<Prompt>();
        for (var sentence : sentences) {
            if (!prompts.isEmpty()) {
                prompts.add(Prompt.silence(Courtesies.betweenChoices(talk.pace())));
            }
            prompts.add(sentence);
        }
        return prompts;
    }

    private Optional<Picked<N>> missedWait() {
        missed++;
        if (missed == TRIES) {
            return Optional.of(new Picked<>(menu.standing().silent(), "silent"));
        }
        lead = anew(List.of(Prompt.clip(talk.courtesies().missed().get(missed - 1))));
        return Optional.empty();
    }

    private Optional<Picked<N>> pressed(char key) {
        talk.keyed(String.valueOf(key));
        for (var choice : menu.choices()) {
            if (choice.key() == key) {
                return Optional.of(new Picked<>(choice.to(), "key " + key));
            }
        }
        return switch (key) {
            case '0' -> Optional.of(new Picked<>(menu.standing().person(), "person"));
            case '*' -> Optional.of(new Picked<>(menu.standing().back(), "back"));
            case '9' -> again();
            case '8' -> menu.switchesLanguage() ? inTheOtherLanguage() : wrongKey(key);
            default -> wrongKey(key);
        };
    }

    private Optional<Picked<N>> again() {
        lead = anew(statement);
        readAll = true;
        return Optional.empty();
    }

    private Optional<Picked<N>> inTheOtherLanguage() {
        talk.switchLanguage();
        lead = List.of(Prompt.clip(talk.courtesies().switched()));
        waitedBefore = false;
        return Optional.empty();
    }

    private Optional<Picked<N>> wrongKey(char key) {
        wrong++;
        if (wrong == TRIES) {
            return Optional.of(new Picked<>(menu.standing().lost(), "lost"));
        }
        lead = List.of(Prompt.clip(talk.courtesies().wrongKeys().get(wrong - 1), "key", new Value.Key(key)));
        return Optional.empty();
    }

    /// `prompts` at elder pace from here on; that it begins is told first.
    private List<Prompt> anew(List<Prompt> prompts) {
        talk.speakElder();
        var said = new ArrayList<>(talk.takeWhatWaits());
        said.addAll(prompts);
        return said;
    }
}
