package org.gongji.hotline.speech;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;

/// Measures how long it takes to put a sentence together from ready clips.
public final class ComposeBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Composer composer;

    private ComposeBench(Composer composer) {
        this.composer = composer;
    }

    /// What was measured.
    ///
    /// @param said the ids of the sentences of one utterance
    /// @param sound how long the utterance sounds
    /// @param rounds so many different utterances were composed, each once
    /// @param median of the times
    /// @param slowest1Percent the 99th percentile of the times
    public record Result(
            Language language, String said, Duration sound, int rounds, Duration median, Duration slowest1Percent) {}

    /// Loads the clips of `catalogue`.
    public static ComposeBench over(Catalogue catalogue) {
        var tongues = new Tongues(catalogue);
        var sounds = new Sounds(RecordedClips.load(catalogue), new EnglishVoice());
        return new ComposeBench(new Composer(new Sentences(catalogue, tongues), tongues, sounds));
    }

    /// Composes balances, each another amount: one sentence, and the whole answer of three amounts with its menu. Each
    /// is measured after as many rounds to get warm.
    public List<Result> run(int rounds) {
        return Arrays.stream(Language.values())
                .flatMap(language -> List.of(true, false).stream()
                        .map(whole -> measure(new Manner(language, Pace.USUAL), whole, rounds)))
                .toList();
    }

    private Result measure(Manner manner, boolean whole, int rounds) {
        var random = new Random(2026);
        var nanos = new long[rounds];
        var samples = 0;
        for (var i = -rounds; i < rounds; i++) {
            var utterance = balance(random.nextLong(3_000_000), manner, whole);
            var began = System.nanoTime();
            samples = composer.compose(utterance).length;
            nanos[Math.max(0, i)] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return new Result(
                manner.language(),
                whole ? "bal.found … bal.menu.2" : "bal.one",
                Duration.ofMillis(samples * 1000L / ALaw.HERTZ),
                rounds,
                Duration.ofNanos(nanos[rounds / 2]),
                Duration.ofNanos(nanos[rounds * 99 / 100]));
    }

    private static Utterance balance(long fen, Manner manner, boolean whole) {
        var amount = new Value.Amount(fen);
        var one = Prompt.clip("bal.one", "amount", amount);
        if (!whole) {
            return new Utterance(List.of(one), manner);
        }
        return new Utterance(
                List.of(
                        Prompt.clip("bal.found"),
                        Prompt.clip("bal.usable", "amount", amount),
                        Prompt.clip("bal.total", "amount", amount),
                        Prompt.clip("bal.aside", "amount", amount),
                        Prompt.clip("bal.as-of", "day", new Value.Day(TODAY.minusDays(1), TODAY)),
                        Prompt.silence(Duration.ofMillis(600)),
                        Prompt.clip("bal.menu.1"),
                        Prompt.silence(Duration.ofMillis(600)),
                        Prompt.clip("bal.menu.2"),
                        Prompt.silence(Duration.ofSeconds(3))),
                manner);
    }
}
