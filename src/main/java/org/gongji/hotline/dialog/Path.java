package org.gongji.hotline.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The places a call has been at, in the order of arrival. A place that walks another dialog stays open meanwhile.
final class Path {

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

    void heard(Duration length) {
        if (!stays.isEmpty()) {
            var here = open.isEmpty() ? stays.getLast() : open.element();
            here.heard = here.heard.plus(length);
        }
    }

    void keyed(String keys) {
        open.element().keys.append(keys);
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
