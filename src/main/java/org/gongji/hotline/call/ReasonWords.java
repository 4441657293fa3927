package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;

/// Why something about family sharing cannot be, and what to do next, from the side of the one who listens.
final class ReasonWords {

    /// Every sentence that a reason may need.
    static final String[] IDS = Stream.concat(
                    Arrays.stream(Reason.values())
                            .flatMap(
                                    reason -> Arrays.stream(Side.values()).flatMap(mine -> ids(reason, mine).stream())),
                    Stream.of("reason.too-early.day"))
            .distinct()
            .toArray(String[]::new);

    private ReasonWords() {}

    static List<Prompt> of(Reason reason, Side mine) {
        return ids(reason, mine).stream().<Prompt>map(Prompt::clip).toList();
    }

    /// Why sharing goes on.
    ///
    /// @param earliest the first day on which it may be ended
    static List<Prompt> of(Reason reason, Side mine, LocalDate earliest, LocalDate today) {
        return reason == Reason.TOO_EARLY_TO_END && earliest.isAfter(today)
                ? List.of(clip("reason.too-early"), clip("reason.too-early.day", "day", new Value.Day(earliest, today)))
                : of(reason, mine);
    }

    static List<String> ids(Reason reason, Side mine) {
        return switch (reason) {
            case SHARER_HAS_NO_ACCOUNT ->
                mine == Side.SHARER
                        ? List.of("reason.no-account.mine", "bal.resident.4")
                        : List.of("reason.no-account.theirs", "reason.window.theirs");
            case SHARER_NOT_ACTIVE -> notActive(mine == Side.SHARER);
            case BENEFICIARY_NOT_INSURED ->
                mine == Side.SHARER
                        ? List.of("reason.not-insured.theirs", "reason.window.theirs")
                        : List.of("reason.not-insured.mine", "reason.window");
            case BENEFICIARY_NOT_ACTIVE -> notActive(mine == Side.BENEFICIARY);
            case RELATION_NOT_ALLOWED -> List.of("reason.relation", "reason.relation.do");
            case SAME_PERSON -> List.of("reason.same-person", "reason.same-person.do");
            case ALREADY_BOUND -> List.of("reason.bound", "reason.bound.do");
            case REQUEST_ALREADY_WAITING -> List.of("reason.waiting", "reason.waiting.do");
            case OTHER_AREA -> List.of("reason.other-area", "reason.window");
            case AREA_NOT_OPEN -> List.of("reason.not-open", "reason.not-open.do");
            case QUOTA_NEEDED -> List.of("reason.quota-needed", "reason.quota-needed.do");
            case QUOTA_TOO_HIGH ->
                mine == Side.SHARER
                        ? List.of("reason.quota-too-high.mine", "reason.quota-less")
                        : List.of("reason.quota-too-high.theirs", "reason.quota-less");
            case TOO_MANY_MEMBERS ->
                mine == Side.SHARER
                        ? List.of("reason.too-many.mine", "reason.too-many.mine.do")
                        : List.of("reason.too-many.theirs", "reason.too-many.theirs.do");
            case TOO_MANY_IN_LIFETIME ->
                mine == Side.SHARER
                        ? List.of("reason.lifetime.mine", "reason.lifetime.mine.do")
                        : List.of("reason.lifetime.theirs", "reason.lifetime.theirs.do");
            case BOUND_TO_ANOTHER_SHARER ->
                mine == Side.SHARER
                        ? List.of("reason.another.theirs", "reason.another.theirs.do")
                        : List.of("reason.another.mine", "reason.another.mine.do");
            case MUTUAL_NOT_ALLOWED -> List.of("reason.mutual", "reason.mutual.do");
            case DOCUMENT_NEEDED -> List.of("reason.document", "reason.document.do");
            case TOO_EARLY_TO_END -> List.of("reason.too-early", "reason.too-early.do");
            case NOT_BY_PHONE -> List.of("reason.not-by-phone", "reason.not-by-phone.do");
            case REQUEST_EXPIRED -> List.of("gone.expired", "gone.expired.again");
            case ALREADY_DECIDED -> List.of("gone.decided");
            case NOT_YOURS -> List.of("reason.not-yours", "reason.not-yours.do");
        };
    }

    /// @param me the insurance of the one who listens is suspended, or has moved
    private static List<String> notActive(boolean me) {
        return me
                ? List.of("reason.not-active.mine", "reason.window")
                : List.of("reason.not-active.theirs", "reason.window.theirs");
    }
}
