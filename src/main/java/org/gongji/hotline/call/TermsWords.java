package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Terms;

/// The whole terms: what is agreed to, how it is ended, and what holds always.
final class TermsWords {

    static final String CLOSE = "terms.close";

    static final String[] IDS = Stream.of(
                    Arrays.stream(Terms.Kind.values()).map(Terms.Kind::sentence),
                    Arrays.stream(Terms.Stop.values()).map(Terms.Stop::sentence),
                    Stream.of(CLOSE))
            .flatMap(ids -> ids)
            .toArray(String[]::new);

    private TermsWords() {}

    static List<Prompt> of(Terms terms, Family.Waiting request) {
        return List.of(kind(terms, request), stop(terms), clip(CLOSE));
    }

    private static Prompt kind(Terms terms, Family.Waiting request) {
        var relation = KinWords.of(request.other());
        var id = terms.kind().sentence();
        return switch (terms.kind()) {
            case RECEIVING, RECEIVING_RESIDENT, GIVING -> clip(id, "relation", relation);
            case GIVING_QUOTA ->
                clip(
                        id,
                        "amount",
                        new Value.Amount(request.quota().orElseThrow().fen()),
                        "relation",
                        relation);
        };
    }

    private static Prompt stop(Terms terms) {
        var id = terms.stop().sentence();
        return switch (terms.stop()) {
            case ANY_TIME, NEXT_DAY -> clip(id);
            case AFTER_DAYS, AFTER_DAYS_NEXT_DAY -> clip(id, "span", new Value.Span(Duration.ofDays(terms.days())));
        };
    }
}
