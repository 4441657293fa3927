package org.gongji.hotline.calllog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Moment;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;

/// What was said in a call as it is stored. A breath is a line such as
/// `S 61200 zh-CN USUAL 3100 bal.one?amount=* ~600 bal.menu.1`: when it began and how much of it was played, in
/// milliseconds, then its sentences and silences. Keys are a line such as `K 64350 1`.
///
/// @param said with `*` for each value that stands in `personal`, and `-` for those that are not kept at all
/// @param personal a line for each `*`, in order; empty where there is none, or where they are not to be read
record Transcript(String said, String personal) {

    private static final String SEALED = "*";
    private static final String NOT_KEPT = "-";

    static Transcript of(Instant began, List<Moment> moments) {
        var writer = new Writer(began);
        moments.forEach(writer::add);
        return new Transcript(writer.said.toString(), String.join("\n", writer.personal));
    }

    /// What happened, values that are not there left out.
    List<Moment> moments(Instant began) {
        var values = new ArrayDeque<>(personal.isEmpty() ? List.<String>of() : List.of(personal.split("\n", -1)));
        return said.lines().map(line -> moment(began, line.split(" "), values)).toList();
    }

    @Override
    public String toString() {
        return "Transcript[" + said.length() + " characters]";
    }

    private static Moment moment(Instant began, String[] words, Deque<String> values) {
        var at = began.plusMillis(Long.parseLong(words[1]));
        if (words[0].equals("K")) {
            return new Moment.Keyed(at, words[2]);
        }
        var manner = new Manner(language(words[2]), Pace.valueOf(words[3]));
        var prompts = Arrays.stream(words, 5, words.length)
                .map(word -> prompt(word, values))
                .toList();
        return new Moment.Spoken(at, new Utterance(prompts, manner), Duration.ofMillis(Long.parseLong(words[4])));
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(Language.MANDARIN);
    }

    private static Prompt prompt(String word, Deque<String> values) {
        if (word.startsWith("~")) {
            return Prompt.silence(Duration.ofMillis(Long.parseLong(word.substring(1))));
        }
        var asks = word.indexOf('?');
        return asks < 0
                ? Prompt.clip(word)
                : new Prompt.Sentence(word.substring(0, asks), filled(word.substring(asks + 1), values));
    }

    private static Map<String, Value> filled(String slots, Deque<String> values) {
        var filled = new HashMap<String, Value>();
        for (var slot : slots.split("&", -1)) {
            var equals = slot.indexOf('=');
            var name = slot.substring(0, equals);
            var code = slot.substring(equals + 1);
            read(code.equals(SEALED) ? Optional.ofNullable(values.poll()).orElse(NOT_KEPT) : code)
                    .ifPresent(value -> filled.put(name, value));
        }
        return filled;
    }

    private static Optional<Value> read(String code) {
        var rest = code.substring(1);
        var parts = rest.split(",", 2);
        return switch (code.charAt(0)) {
            case 'a' -> Optional.of(new Value.Amount(Long.parseLong(rest)));
            case 'd' -> Optional.of(new Value.Day(LocalDate.parse(parts[0]), LocalDate.parse(parts[1])));
            case 'c' -> Optional.of(new Value.Clock(LocalTime.parse(rest)));
            case 'h' -> Optional.of(new Value.Hours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1])));
            case 'l' -> Optional.of(new Value.Span(Duration.parse(rest)));
            case 'n' -> Optional.of(new Value.Count(Integer.parseInt(parts[1]), Value.Unit.valueOf(parts[0])));
            case 'g' -> Optional.of(new Value.Digits(parts[1], Value.Grouping.valueOf(parts[0])));
            case 'k' -> Optional.of(new Value.Key(rest.charAt(0)));
            case 'w' -> Optional.of(new Value.Word(rest));
            case 's' -> Optional.of(new Value.Surname(rest));
            default -> Optional.empty();
        };
    }

    private static final class Writer {

        private final Instant began;
        private final StringBuilder said = new StringBuilder(1024);
        private final List<String> personal = new ArrayList<>();

        Writer(Instant began) {
            this.began = began;
        }

        void add(Moment moment) {
            var after = Math.max(0, Duration.between(began, moment.at()).toMillis());
            switch (moment) {
                case Moment.Keyed(var _, var keys) ->
                    said.append("K ").append(after).append(' ').append(keys);
                case Moment.Spoken(var _, var utterance, var heard) -> {
                    said.append("S ").append(after);
                    said.append(' ').append(utterance.manner().language().tag());
                    said.append(' ').append(utterance.manner().pace());
                    said.append(' ').append(heard.toMillis());
                    utterance.prompts().forEach(prompt -> said.append(' ').append(word(prompt)));
                }
            }
            said.append('\n');
        }

        private String word(Prompt prompt) {
            return switch (prompt) {
                case Prompt.Silence(var length) -> "~" + length.toMillis();
                case Prompt.Sentence(var id, var values) -> values.isEmpty() ? id : id + "?" + slots(values);
            };
        }

        private String slots(Map<String, Value> values) {
            return new TreeMap<>(values)
                    .entrySet().stream()
                            .map(slot -> slot.getKey() + "=" + kept(slot.getValue()))
                            .collect(Collectors.joining("&"));
        }

        private String kept(Value value) {
            if (proves(value)) {
                return NOT_KEPT;
            }
            if (!value.personal() || ofKeying(value)) {
                return code(value);
            }
            personal.add(code(value));
            return SEALED;
        }
    }

    /// Figures by which somebody could pass for another.
    private static boolean proves(Value value) {
        return value instanceof Value.Digits(var _, var grouping)
                && switch (grouping) {
                    case ID, WHOLE, TASK_CODE -> true;
                    case MOBILE, PHONE -> false;
                };
    }

    private static boolean ofKeying(Value value) {
        return value instanceof Value.Count(var _, var unit) && (unit == Value.Unit.KEY || unit == Value.Unit.TRY);
    }

    private static String code(Value value) {
        return switch (value) {
            case Value.Amount(var fen) -> "a" + fen;
            case Value.Day(var date, var today) -> "d" + date + "," + today;
            case Value.Clock(var time) -> "c" + time;
            case Value.Hours(var from, var to) -> "h" + from + "," + to;
            case Value.Span(var length) -> "l" + length;
            case Value.Count(var number, var unit) -> "n" + unit + "," + number;
            case Value.Digits(var digits, var grouping) -> "g" + grouping + "," + digits;
            case Value.Key(var key) -> "k" + key;
            case Value.Word(var id) -> "w" + id;
            case Value.Surname(var name) -> "s" + name.replaceAll("\\R", "");
        };
    }
}
