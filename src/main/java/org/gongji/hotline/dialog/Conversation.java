package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The talk with one caller: what waits to be said, keys pressed ahead of their question, and how the hotline speaks.
final class Conversation {

    private static final Duration MOMENT = Duration.ofMillis(40);
    private static final Duration SLICE = Duration.ofMillis(250);
    private static final Duration SILENT_AT_MOST = Duration.ofMillis(1500);
    private static final Duration ANSWER_WITHIN = Duration.ofMillis(7500);
    private static final Duration GLANCE_WITHIN = Duration.ofSeconds(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final int PLAYED_AT_MOST = 3;

    private final Line line;
    private final Courtesies courtesies;
    private final Path path;
    private final Companion companion;
    private final List<Prompt> waiting = new ArrayList<>();
    private final StringBuilder ahead = new StringBuilder();
    private Manner manner;
    private boolean justKeyed;
    private boolean hashMayFollow;
    private Duration silent = Duration.ZERO;

    Conversation(Line line, Manner manner, Courtesies courtesies, Path path, Companion companion) {
        this.line = line;
        this.manner = manner;
        this.courtesies = courtesies;
        this.path = path;
        this.companion = companion;
    }

    Manner manner() {
        return manner;
    }

    Pace pace() {
        return manner.pace();
    }

    Courtesies courtesies() {
        return courtesies;
    }

    /// Keeps `prompts` for the next breath.
    void queue(List<Prompt> prompts) {
        path.said(prompts);
        waiting.addAll(prompts);
    }

    /// What waited to be said, which the one who takes it now says.
    List<Prompt> takeWhatWaits() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /// Changes how the hotline speaks; the beginning of elder pace is told, where `told` holds.
    void change(UnaryOperator<Manner> by, boolean told) {
        var before = manner;
        speak(by.apply(manner));
        if (told && manner.elder() && !before.elder()) {
            queue(List.of(Prompt.clip(courtesies.elderOn())));
        }
    }

    void speakElder() {
        speak(manner.atElderPace());
    }

    void switchLanguage() {
        speak(manner.in(manner.language().other()));
    }

    private void speak(Manner otherwise) {
        if (!otherwise.equals(manner)) {
            manner = otherwise;
            companion.speaks(manner);
        }
    }

    /// Plays what waits to its end; keys pressed before are thrown away.
    Duration sayWhatWaits() throws HungUp {
        ahead.setLength(0);
        hashMayFollow = false;
        if (waiting.isEmpty()) {
            return Duration.ZERO;
        }
        var heard = line.speak(spoken(takeWhatWaits()));
        path.heard(heard);
        justKeyed = false;
        return heard;
    }

    /// Plays `prompts` and takes keys. A `#` that only ended the entry before is nobody's answer.
    ///
    /// Where the switch cannot play them they are composed anew, then announced by one sentence that is always
    /// at hand: the caller has been asked nothing yet. The reply is `NO_SOUND` only when all of that failed.
    Reply listen(List<Prompt> prompts, Listening how) throws HungUp {
        for (var attempt = 1; ; attempt++) {
            var reply = listenOnce(prompts, how);
            if (reply.end() != Reply.End.NO_SOUND || attempt == PLAYED_AT_MOST) {
                return reply;
            }
            if (attempt == PLAYED_AT_MOST - 1) {
                var spare = listenOnce(List.of(Prompt.clip(courtesies.noSound())), new Listening(how.most(), AT_ONCE));
                if (!spare.keys().isEmpty()) {
                    return spare;
                }
            }
        }
    }

    private Reply listenOnce(List<Prompt> prompts, Listening how) throws HungUp {
        for (; ; ) {
            var reply = line.listen(spoken(prompts), how);
            path.heard(reply.heard());
            var stray = hashMayFollow && reply.keys().isEmpty() && reply.end() == Reply.End.HASH;
            hashMayFollow = false;
            if (stray) {
                continue;
            }
            silent = Duration.ZERO;
            justKeyed = !reply.keys().isEmpty() || reply.end() == Reply.End.HASH;
            return reply;
        }
    }

    private Utterance spoken(List<Prompt> prompts) {
        var utterance = new Utterance(withPauseAfterKey(prompts), manner);
        path.speaks(utterance);
        return utterance;
    }

    private List<Prompt> withPauseAfterKey(List<Prompt> prompts) {
        if (!justKeyed || prompts.stream().noneMatch(Prompt.Sentence.class::isInstance)) {
            return prompts;
        }
        var said = new ArrayList<Prompt>();
        said.add(Prompt.silence(Courtesies.afterKey(pace())));
        said.addAll(prompts);
        return said;
    }

    /// An entry is full without its `#`: one may still come.
    void entryWasFull() {
        hashMayFollow = true;
    }

    /// The entry goes on after all: a `#` ends it.
    void hashIsMeant() {
        hashMayFollow = false;
    }

    boolean keyedAhead() {
        return !ahead.isEmpty();
    }

    /// At most `most` keys that were pressed before they were asked for.
    String takeAhead(int most) {
        var taken = ahead.substring(0, Math.min(most, ahead.length()));
        ahead.delete(0, taken.length());
        justKeyed = true;
        return taken;
    }

    /// Notes keys in the path.
    void keyed(String keys) {
        path.keyed(keys);
    }

    void said(List<Prompt> prompts) {
        path.said(prompts);
    }

    /// Lets `work` get done without a silence: first what waits to be said, then moments of listening, then a word.
    ///
    /// @param dispensable for a moment only
    void passTimeUntil(SlowWork<?> work, boolean dispensable) throws HungUp {
        if (work.doneWithin(MOMENT)) {
            return;
        }
        silent = silent.plus(MOMENT);
        var passed = MOMENT;
        if (!waiting.isEmpty()) {
            passed = passed.plus(hear(takeWhatWaits(), work));
        }
        var word = courtesies.pleaseWait();
        var most = dispensable ? GLANCE_WITHIN : ANSWER_WITHIN;
        while (!work.done() && passed.compareTo(most) < 0) {
            if (silent.compareTo(SILENT_AT_MOST) >= 0) {
                var said = List.<Prompt>of(Prompt.clip(word));
                path.said(said);
                passed = passed.plus(hear(said, work));
                word = courtesies.pleaseWaitMore();
            } else {
                passed = passed.plus(hear(List.of(Prompt.silence(SLICE)), work));
            }
        }
    }

    /// Plays and keeps the keys for the next question.
    ///
    /// @return how long it took, never nothing
    private Duration hear(List<Prompt> prompts, SlowWork<?> work) throws HungUp {
        var reply = line.listen(spoken(prompts), new Listening(1, AT_ONCE));
        path.heard(reply.heard());
        ahead.append(reply.keys());
        if (reply.end() == Reply.End.HASH) {
            hashMayFollow = false;
        }
        if (reply.end() == Reply.End.NO_SOUND) {
            work.doneWithin(SLICE);
            return SLICE;
        }
        var sentence = prompts.stream().anyMatch(Prompt.Sentence.class::isInstance);
        justKeyed = !reply.keys().isEmpty() || (justKeyed && !sentence);
        silent = sentence ? Duration.ZERO : silent.plus(reply.heard());
        return reply.heard().isPositive() ? reply.heard() : MOMENT;
    }
}
