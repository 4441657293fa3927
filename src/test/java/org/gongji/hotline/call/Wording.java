package org.gongji.hotline.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.yaml.snakeyaml.Yaml;

/// The sentences of the catalogue as text, their values in figures: what a transcript shows.
final class Wording {

    private static final Map<Language, Map<String, Map<String, String>>> CATALOGUE = read("sentences.yaml");
    private static final Map<Language, Map<String, Map<String, String>>> WORDS = read("words.yaml");

    private Wording() {}

    static String of(Prompt.Sentence sentence, Language language) {
        var entry = CATALOGUE.get(language).get(sentence.id());
        if (entry == null) {
            throw new AssertionError("no sentence " + sentence.id() + " in " + language);
        }
        var text = entry.get("text");
        for (var slot : sentence.values().entrySet()) {
            if (!text.contains("{" + slot.getKey() + "}")) {
                throw new AssertionError("no slot " + slot.getKey() + " in " + sentence.id());
            }
            text = text.replace("{" + slot.getKey() + "}", words(slot.getValue(), language));
        }
        if (text.contains("{")) {
            throw new AssertionError("an empty slot in " + sentence.id() + ": " + text);
        }
        return text;
    }

    /// The text of a sentence, its slots open.
    static String text(String id, Language language) {
        return CATALOGUE.get(language).get(id).get("text");
    }

    static Set<String> sentences(Language language) {
        return CATALOGUE.get(language).keySet();
    }

    /// Without those of dialogs that are still to come.
    static Set<String> sentencesOfNow() {
        return CATALOGUE.get(Language.MANDARIN).entrySet().stream()
                .filter(sentence -> !sentence.getValue().get("where").startsWith("later"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String words(Value value, Language language) {
        return switch (value) {
            case Value.Amount(var fen) -> java.math.BigDecimal.valueOf(fen, 2) + "元";
            case Value.Day(var date, var today) ->
                (date.getYear() == today.getYear() ? "" : date.getYear() + "年")
                        + date.getMonthValue()
                        + "月"
                        + date.getDayOfMonth()
                        + "号";
            case Value.Clock(var time) -> time.toString();
            case Value.Hours(var from, var to) -> from + "到" + to;
            case Value.Span(var length) -> length.toString().substring(2);
            case Value.Count(var number, var unit) ->
                switch (unit) {
                    case MOVEMENT -> number + "笔";
                    case MOVEMENT_ORDINAL -> "第" + number + "笔";
                    case KEY -> number + "位";
                    case PERSON, REQUEST, TRY -> String.valueOf(number);
                };
            case Value.Digits(var digits, var _) -> digits;
            case Value.Key(var key) -> String.valueOf(key).replace("*", "星号键").replace("#", "井号键");
            case Value.Word(var id) -> {
                var word = WORDS.getOrDefault(language, Map.of()).get(id);
                yield word == null ? id : word.get("text");
            }
            case Value.Surname(var name) -> name;
        };
    }

    private static Map<Language, Map<String, Map<String, String>>> read(String file) {
        var read = new HashMap<Language, Map<String, Map<String, String>>>();
        for (var language : Language.values()) {
            var path = Path.of("prompts", language.tag(), file);
            if (Files.exists(path)) {
                try (var text = Files.newBufferedReader(path)) {
                    read.put(language, new Yaml().load(text));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return read;
    }
}
