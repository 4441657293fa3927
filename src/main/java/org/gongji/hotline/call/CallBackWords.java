package org.gongji.hotline.call;

import static org.gongji.hotline.call.BalanceWords.amount;
import static org.gongji.hotline.dialog.Prompt.clip;
import static org.gongji.hotline.dialog.Prompt.silence;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.binding.Family.Waiting;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Surnames;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Side;

/// What is said to somebody whom the hotline has called: no figure of an ID, no balance, and before a key no name.
///
/// @param number of the hotline as it is dialled from anywhere
record CallBackWords(Desk desk, Surnames surnames, String number) {

    static final String[] HELLO = {"out.hello", "out.hello.plain", "out.why", "out.safe", "out.hang-up"};
    static final String[] WHO = {"out.who", "out.who.plain"};
    static final String[] CALL_IN = {"out.call-in.1", "out.call-in.here", "out.call-in.2", "out.code", "out.code.is"};
    static final String[] AGREED = {"done.rcv", "done.rcv.how", "done.give", "out.give.stop"};
    static final String[] LATER = {"out.later", "out.last"};

    static final String[] TOLD = Stream.concat(
                    Stream.of(
                            "fam.what",
                            "req.who",
                            "req.rcv",
                            "req.rcv.cap",
                            "req.rcv.nocap",
                            "req.give",
                            "req.give.cap",
                            "req.give.nocap",
                            "req.give.yours",
                            "req.until",
                            "out.family"),
                    Stream.of(ReasonWords.IDS))
            .toArray(String[]::new);

    /// Who calls, why, what is never asked, and how to call in instead.
    List<Prompt> hello() {
        return List.of(
                silence(Duration.ofSeconds(1)), whoCalls(), clip("out.why"), clip("out.safe"), dial("out.hang-up"));
    }

    /// Nothing is left to be asked.
    List<Prompt> gone() {
        return List.of(silence(Duration.ofSeconds(1)), whoCalls(), clip("out.gone"));
    }

    private Prompt whoCalls() {
        return desk.city()
                .map(city -> clip("out.hello", "city", new Value.Word(city)))
                .orElseGet(() -> clip("out.hello.plain"));
    }

    List<Prompt> who(String surname, Language language) {
        return List.of(
                surnames.known(surname, language)
                        ? clip("out.who", "surname", new Value.Surname(surname))
                        : clip("out.who.plain"));
    }

    /// Who asks, for what, and until when; where a yes cannot be given, why.
    List<Prompt> told(Waiting request, boolean explain, boolean decidedHere) {
        var said = new ArrayList<Prompt>();
        if (explain) {
            said.add(clip("fam.what"));
        }
        said.add(clip(
                "req.who", "relation", KinWords.of(request.other()), "surname", new Value.Surname(request.surname())));
        said.addAll(giving(request) ? give(request) : receive(request));
        said.add(until("req.until", request));
        if (decidedHere) {
            said.addAll(whyNot(request));
            said.add(clip("out.family"));
        }
        return said;
    }

    List<Prompt> whyNot(Waiting request) {
        return switch (request.mayAgree()) {
            case MayConfirm.Outcome.Allowed _ -> List.of();
            case MayConfirm.Outcome.Refused(var reason) -> ReasonWords.of(reason, request.mine());
        };
    }

    List<Prompt> agreed(Waiting request) {
        var relation = KinWords.of(request.other());
        return giving(request)
                ? List.of(clip("done.give", "relation", relation), dial("out.give.stop"))
                : List.of(clip("done.rcv", "relation", relation), clip("done.rcv.how"));
    }

    /// It is not decided on this call: the number and the task code.
    List<Prompt> callIn(Waiting request) {
        var said = new ArrayList<Prompt>();
        said.add(clip(giving(request) ? "out.call-in.1" : "out.call-in.here"));
        said.add(dial("out.call-in.2"));
        said.addAll(code(request));
        return said;
    }

    List<Prompt> code(Waiting request) {
        return List.of(clip("out.code"), filled("out.code.is", request));
    }

    /// The same sentence with the code of `request` where it has one.
    Prompt filled(String sentence, Waiting request) {
        return sentence.equals("out.code.is")
                ? clip(sentence, "code", new Value.Digits(request.code().digits(), Value.Grouping.TASK_CODE))
                : clip(sentence);
    }

    List<Prompt> later(boolean last) {
        return List.of(last ? clip("out.last") : clip("out.later", "halfday", new Value.Word(halfDay())));
    }

    List<Prompt> person() {
        return List.of(dial("out.person"));
    }

    Prompt until(String id, Waiting request) {
        return clip(id, "day", new Value.Day(request.until(), desk.today()));
    }

    private List<Prompt> receive(Waiting request) {
        return List.of(
                clip("req.rcv"),
                request.quota()
                        .<Prompt>map(most -> amount("req.rcv.cap", most))
                        .orElseGet(() -> clip("req.rcv.nocap")));
    }

    private List<Prompt> give(Waiting request) {
        return List.of(
                clip("req.give"),
                request.quota()
                        .<Prompt>map(most -> amount("req.give.cap", most))
                        .orElseGet(() -> clip("req.give.nocap")),
                clip("req.give.yours"));
    }

    private Prompt dial(String sentence) {
        return clip(sentence, "number", new Value.Digits(number, Value.Grouping.PHONE));
    }

    private String halfDay() {
        var time = desk.now().toLocalTime();
        if (time.isBefore(LocalTime.NOON)) {
            return "when.today.am";
        }
        return time.isBefore(LocalTime.of(18, 0)) ? "when.today.pm" : "when.today.evening";
    }

    private static boolean giving(Waiting request) {
        return request.mine() == Side.SHARER;
    }
}
