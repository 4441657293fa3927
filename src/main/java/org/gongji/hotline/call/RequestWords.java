package org.gongji.hotline.call;

import static org.gongji.hotline.call.BalanceWords.amount;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.binding.Family.Waiting;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Side;

/// What is said of a request to the one who is asked.
record RequestWords(Waiting request, LocalDate today) {

    static final String[] TOLD = Stream.concat(
                    Stream.of(
                            "req.who",
                            "req.last4",
                            "req.rcv",
                            "req.rcv.cap",
                            "req.rcv.nocap",
                            "req.give",
                            "req.give.cap",
                            "req.give.nocap",
                            "req.give.have",
                            "req.give.yours",
                            "req.give.talk",
                            "req.until"),
                    Stream.of(ReasonWords.IDS))
            .toArray(String[]::new);

    static final String[] AGREED = {"done.rcv", "done.rcv.how", "done.give", "done.give.stop"};

    /// Who asks, for what, and until when; where a yes cannot be given, why.
    List<Prompt> told() {
        var said = new ArrayList<Prompt>();
        said.add(clip("req.who", "relation", KinWords.of(request.other()), "surname", surname()));
        said.add(clip("req.last4", "last4", new Value.Digits(request.lastFour(), Value.Grouping.WHOLE)));
        said.addAll(giving() ? give() : receive());
        said.add(until("req.until"));
        said.addAll(whyNot());
        return said;
    }

    List<Prompt> whyNot() {
        return switch (request.mayAgree()) {
            case MayConfirm.Outcome.Allowed _ -> List.of();
            case MayConfirm.Outcome.Refused(var reason) -> ReasonWords.of(reason, request.mine());
        };
    }

    List<Prompt> agreed() {
        var relation = KinWords.of(request.other());
        return giving()
                ? List.of(clip("done.give", "relation", relation), clip("done.give.stop"))
                : List.of(clip("done.rcv", "relation", relation), clip("done.rcv.how"));
    }

    Prompt until(String id) {
        return clip(id, "day", new Value.Day(request.until(), today));
    }

    private List<Prompt> receive() {
        return List.of(
                clip("req.rcv"),
                request.quota()
                        .<Prompt>map(most -> amount("req.rcv.cap", most))
                        .orElseGet(() -> clip("req.rcv.nocap")));
    }

    private List<Prompt> give() {
        return List.of(
                clip("req.give"),
                request.quota()
                        .<Prompt>map(most -> amount("req.give.cap", most))
                        .orElseGet(() -> clip("req.give.nocap")),
                amount("req.give.have", request.usable()),
                clip("req.give.yours"),
                clip("req.give.talk"));
    }

    private Value surname() {
        return new Value.Surname(request.surname());
    }

    private boolean giving() {
        return request.mine() == Side.SHARER;
    }
}
