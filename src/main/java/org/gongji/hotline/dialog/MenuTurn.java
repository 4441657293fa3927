package org.gongji.hotline.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One visit of a menu: tries, repeats and the standing keys live here.
final class MenuTurn<N extends Enum<N>, S> {

    private static final int ROUNDS = 40;

    /// A way out of the menu.
    record Picked<N>(N to, String exit) {}

    private final Conversation talk;
    private final Node.Menu<N, S, ?> menu;
    private final S state;
    private final List<Prompt> statement;
    private final List<Prompt> unsaid = new ArrayList<>();
    private int missed;
    private int wrong;
    private boolean readAll;
    private boolean waitedBefore;

    MenuTurn(Conversation talk, Node.Menu<N, S, ?> menu, S state) {
        this.talk = talk;
        this.menu = menu;
        this.state = state;
        this.statement = talk.takeWhatWaits();
        this.unsaid.addAll(statement);
    }

    Picked<N> take() throws HungUp {
        for (var round = 0; round < ROUNDS; round++) {
            var picked = talk.keyedAhead() ? pressed(talk.takeAhead(1).charAt(0)) : heard(ask());
            if (picked.isPresent()) {
                return picked.get();
            }
        }
        return new Picked<>(menu.standing().lost(), "lost");
    }

    private Reply ask() throws HungUp {
        var choices = named();
        talk.said(choices);
        var prompts = new ArrayList<>(unsaid);
        unsaid.clear();
        prompts.addAll(choices);
        var waiting = brief() ? menu.brief().orElseThrow().waiting() : menu.waiting();
        waiting = waitedBefore ? waiting.later() : waiting;
        prompts.addAll(waiting.sound(talk.pace(), sentence -> menu.inTheWait().apply(state, sentence)));
        waitedBefore = true;
        return talk.listen(prompts, new Listening(1, waiting.patience(talk.pace())));
    }

    private Optional<Picked<N>> heard(Reply reply) {
        if (!reply.keys().isEmpty()) {
            return pressed(reply.keys().charAt(0));
        }
        return switch (reply.end()) {
            case HASH -> pressed('#');
            case SILENCE, FULL -> missedWait();
            case NO_SOUND -> Optional.of(new Picked<>(menu.standing().lost(), "lost"));
        };
    }

    private List<Prompt> named() {
        if (brief()) {
            var brief = menu.brief().orElseThrow();
            var sentences = new ArrayList<>(brief.first().of(state));
            usable().filter(choice -> brief.keys().contains(choice.key()))
                    .flatMap(choice -> choice.sentence().stream())
                    .forEach(sentence -> sentences.add(Prompt.clip(sentence)));
            sentences.add(Prompt.clip(brief.last()));
            return apart(sentences);
        }
        return all();
    }

    private List<Prompt> all() {
        var prompts = new ArrayList<Prompt>();
        for (var choice : usable().filter(one -> one.sentence().isPresent()).toList()) {
            if (!prompts.isEmpty()) {
                prompts.add(Prompt.silence(
                        choice.rarer() ? Courtesies.beforeRarerChoices() : Courtesies.betweenChoices(talk.pace())));
            }
            prompts.add(Prompt.clip(choice.sentence().orElseThrow()));
        }
        return prompts;
    }

    private boolean brief() {
        return talk.manner().elder() && !readAll && menu.brief().isPresent();
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
        if (missed >= menu.tries()) {
            return Optional.of(new Picked<>(menu.standing().silent(), "silent"));
        }
        talk.speakElder();
        sayNext(List.of(Prompt.clip(talk.courtesies().missed().get(missed - 1))));
        return Optional.empty();
    }

    private Optional<Picked<N>> pressed(char key) {
        talk.keyed(String.valueOf(key));
        for (var choice : menu.choices()) {
            if (choice.key() == key) {
                slowDownAt(key);
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

    /// `9` asks to hear something again, whatever it leads to.
    private void slowDownAt(char key) {
        if (key == '9') {
            talk.change(Manner::atElderPace, true);
        }
    }

    /// Everything once more, at elder pace from here on; at elder pace already, the choices that were not named yet.
    private Optional<Picked<N>> again() {
        var restOnly = brief();
        readAll = true;
        unsaid.clear();
        talk.change(Manner::atElderPace, true);
        unsaid.addAll(talk.takeWhatWaits());
        if (!restOnly) {
            sayNext(statement);
        }
        return Optional.empty();
    }

    private Optional<Picked<N>> inTheOtherLanguage() {
        talk.switchLanguage();
        unsaid.clear();
        sayNext(List.of(Prompt.clip(talk.courtesies().switched())));
        waitedBefore = false;
        return Optional.empty();
    }

    private Optional<Picked<N>> wrongKey(char key) {
        wrong++;
        if (wrong >= menu.tries()) {
            return Optional.of(new Picked<>(menu.standing().lost(), "lost"));
        }
        sayNext(List.of(Prompt.clip(talk.courtesies().wrongKeys().get(wrong - 1), "key", new Value.Key(key))));
        return Optional.empty();
    }

    private void sayNext(List<Prompt> prompts) {
        talk.said(prompts);
        unsaid.addAll(prompts);
    }
}
