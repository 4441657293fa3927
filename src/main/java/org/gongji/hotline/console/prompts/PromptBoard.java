package org.gongji.hotline.console.prompts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Take;
import org.gongji.hotline.speech.Voices;
import org.gongji.hotline.speech.Wording;

/// What the hotline can say, as its board shows it.
final class PromptBoard {

    private final Voices voices;
    private final ClipBook book;

    PromptBoard(Voices voices, ClipBook book) {
        this.voices = voices;
        this.book = book;
    }

    /// A sentence.
    ///
    /// @param replaced how many of its clips were recorded anew
    record SentenceRow(String id, String text, String where, List<Clip> clips, long replaced) {}

    /// A word, in one of its forms.
    record WordRow(Clip clip, boolean replaced) {}

    /// What is shown of a list, and where it goes on.
    record Part<T>(List<T> rows, Optional<String> next) {

        static <T> Part<T> of(Stream<T> rows, Function<T, String> key, int most) {
            var found = rows.limit(most + 1L).toList();
            var shown = found.subList(0, Math.min(most, found.size()));
            return new Part<>(shown, found.size() > most ? Optional.of(key.apply(shown.getLast())) : Optional.empty());
        }
    }

    /// The sentences of `language` in which `wanted` stands, in the order of the catalogue.
    ///
    /// @param after the id of the last one shown; empty at the beginning
    Part<SentenceRow> sentences(Language language, String wanted, String after, int most) {
        var live = book.live();
        var rows = voices.catalogue().sentences().stream()
                .flatMap(id -> voices.catalogue().wording(language, id).stream())
                .filter(wording -> stands(wanted, wording.id(), wording.text(), wording.where()))
                .map(wording -> row(wording, live));
        return Part.of(behind(rows, SentenceRow::id, after), SentenceRow::id, most);
    }

    private SentenceRow row(Wording wording, Map<Take, Integer> live) {
        var clips = voices.clipsOf(wording);
        var replaced = clips.stream().filter(clip -> isReplaced(clip, live)).count();
        return new SentenceRow(wording.id(), wording.text(), wording.where(), clips, replaced);
    }

    /// The words of `voice` in which `wanted` stands, a row for each of their recordings.
    Part<WordRow> words(Language voice, String wanted, String after, int most) {
        var live = book.live();
        var rows = voices.clips(voice).stream()
                .filter(clip -> clip.form().isPresent())
                .filter(clip ->
                        stands(wanted, clip.name(), clip.text(), clip.say().orElse("")))
                .map(clip -> new WordRow(clip, isReplaced(clip, live)));
        return Part.of(
                behind(rows, row -> row.clip().name(), after), row -> row.clip().name(), most);
    }

    private static boolean isReplaced(Clip clip, Map<Take, Integer> live) {
        return Arrays.stream(Pace.values())
                .anyMatch(pace -> live.containsKey(new Take(clip.voice(), pace, clip.name())));
    }

    private static <T> Stream<T> behind(Stream<T> rows, Function<T, String> key, String after) {
        return after.isEmpty()
                ? rows
                : rows.dropWhile(row -> !key.apply(row).equals(after)).skip(1);
    }

    private static boolean stands(String wanted, String... texts) {
        var lower = wanted.toLowerCase(Locale.ROOT);
        return Arrays.stream(texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(lower));
    }
}
