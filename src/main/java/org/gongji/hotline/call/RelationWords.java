package org.gongji.hotline.call;

import static org.gongji.hotline.call.BalanceWords.amount;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;

/// What is said of a relation to one of its two sides.
record RelationWords(Family.Shared shared, LocalDate today) {

    static final String[] TOLD = {"rel.give", "rel.rcv", "rel.since", "req.give.cap", "req.rcv.cap"};
    static final String[] WARNING = {"rel.warn.give", "rel.warn.rcv"};
    static final String[] ENDED = {"rel.ended", "rel.ended.tomorrow", "rel.ended.day", "rel.ended.left"};
    static final String[] NOT_ENDED =
            Stream.concat(Stream.of("rel.gone"), Stream.of(ReasonWords.IDS)).toArray(String[]::new);

    List<Prompt> told() {
        var said = new ArrayList<Prompt>();
        said.add(clip(
                giving() ? "rel.give" : "rel.rcv",
                "relation",
                KinWords.of(shared.other()),
                "surname",
                new Value.Surname(shared.surname())));
        said.add(clip("rel.since", "day", new Value.Day(shared.since(), today)));
        shared.quota().ifPresent(most -> said.add(amount(giving() ? "req.give.cap" : "req.rcv.cap", most)));
        return said;
    }

    List<Prompt> warning() {
        return List.of(clip(giving() ? "rel.warn.give" : "rel.warn.rcv"));
    }

    List<Prompt> after(Family.Ending ending) {
        return switch (ending) {
            case Family.Ending.Ended(var from) -> ended(from);
            case Family.Ending.NotAllowed(var reason, var earliest) ->
                reason == Reason.ALREADY_DECIDED
                        ? List.of(clip("rel.gone"))
                        : ReasonWords.of(reason, shared.mine(), earliest, today);
        };
    }

    private List<Prompt> ended(LocalDate from) {
        var said = new ArrayList<Prompt>();
        said.add(from(from));
        if (giving() && shared.quota().isPresent()) {
            said.add(clip("rel.ended.left"));
        }
        return said;
    }

    private Prompt from(LocalDate day) {
        if (!day.isAfter(today)) {
            return clip("rel.ended");
        }
        return day.equals(today.plusDays(1))
                ? clip("rel.ended.tomorrow")
                : clip("rel.ended.day", "day", new Value.Day(day, today));
    }

    private boolean giving() {
        return shared.mine() == Side.SHARER;
    }
}
