package org.gongji.hotline.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The places a call has been at, in the order of arrival, and what was said and keyed on the way. A place that walks
/// another dialog stays open meanwhile.
final class Path {

    /// More than any caller hears: a call that goes round and round is told again up to there.
    private static final int MOST_MOMENTS = 2000;

    private static final class Stay {
        private final String dialog;
        private final String place;
        private final Instant arrived;
        private final List<String> sentences = new ArrayList<>();
        private final StringBuilder keys = new StringBuilder();
        private Duration heard = Duration.ZERO;
        private String exit = "";

        Stay(String dialog, String place, Instant arrived) {
            this.dialog = dialog;
            this.place = place;
            this.arrived = arrived;
        }

        Visit visit() {
            return new Visit(dialog, place, exit, arrived, heard, List.copyOf(sentences), keys.toString());
        }
    }

    private final InstantSource clock;
    private final List<Stay> stays = new ArrayList<>();
    private final Deque<Stay> open = new ArrayDeque<>();
    private final List<Moment> moments = new ArrayList<>();
    private @Nullable Utterance sounding;
    private Instant since = Instant.EPOCH;

    Path(InstantSource clock) {
        this.clock = clock;
    }

    void arrive(String dialog, String place) {
        var stay = new Stay(dialog, place, clock.instant());
        stays.add(stay);
        open.push(stay);
    }

    void leave(String exit) {
        open.pop().exit = exit;
    }

    void closeAll(String exit) {
        // nobody told how much was played before the line went
        sounded(Duration.between(since, clock.instant()));
        open.forEach(stay -> stay.exit = exit);
        open.clear();
    }

    void said(List<Prompt> prompts) {
        var here = open.peek();
        if (here == null) {
            return;
        }
        for (var prompt : prompts) {
            if (prompt instanceof Prompt.Sentence sentence) {
                here.sentences.add(sentence.id());
            }
        }
    }

    /// From now on `utterance` is played.
    void speaks(Utterance utterance) {
        sounding = utterance;
        since = clock.instant();
    }

    void heard(Duration length) {
        sounded(length);
        if (!stays.isEmpty()) {
            var here = open.isEmpty() ? stays.getLast() : open.element();
            here.heard = here.heard.plus(length);
        }
    }

    private void sounded(Duration length) {
        var said = sounding;
        sounding = null;
        if (said != null && length.isPositive() && said.says()) {
            keep(new Moment.Spoken(since, said, length));
        }
    }

    void keyed(String keys) {
        open.element().keys.append(keys);
        if (!keys.isEmpty()) {
            keep(new Moment.Keyed(clock.instant(), keys));
        }
    }

    private void keep(Moment moment) {
        if (moments.size() < MOST_MOMENTS) {
            moments.add(moment);
        }
    }

    /// What was said and keyed, in order.
    List<Moment> moments() {
        return List.copyOf(moments);
    }

    /// The place where the call is.
    Optional<Visit> here() {
        return Optional.ofNullable(open.peek()).map(Stay::visit);
    }

    int length() {
        return stays.size();
    }

    List<Visit> visits() {
        return stays.stream().map(Stay::visit).toList();
    }
}
