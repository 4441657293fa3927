package org.gongji.hotline.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.dialog.Value.Grouping;
import org.gongji.hotline.dialog.Value.Unit;
import org.gongji.hotline.rules.Money;

/// One line of a golden list: a value, how it is said, and the words it is said with.
record Golden(String kind, String value, String text, String words) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static List<Golden> read(String file) {
        return lines(file)
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(line -> line.split(" \\| ", 3))
                .map(cells -> new Golden(
                        cells[0].substring(0, cells[0].indexOf(' ')),
                        cells[0].substring(cells[0].indexOf(' ') + 1),
                        cells[1],
                        cells[2]))
                .toList();
    }

    Value spoken() {
        return switch (kind) {
            case "amount" -> new Value.Amount(Money.ofYuan(value).fen());
            case "day" -> new Value.Day(LocalDate.parse(value), TODAY);
            case "clock" -> new Value.Clock(LocalTime.parse(value));
            case "hours" -> {
                var dash = value.indexOf('-');
                yield new Value.Hours(
                        LocalTime.parse(value.substring(0, dash)), LocalTime.parse(value.substring(dash + 1)));
            }
            case "span" -> new Value.Span(Duration.parse(value));
            case "requests" -> count(Unit.REQUEST);
            case "people" -> count(Unit.PERSON);
            case "movements" -> count(Unit.MOVEMENT);
            case "nth" -> count(Unit.MOVEMENT_ORDINAL);
            case "tries" -> count(Unit.TRY);
            case "keys" -> count(Unit.KEY);
            case "key" -> new Value.Key(value.charAt(0));
            case "id" -> new Value.Digits(value, Grouping.ID);
            case "mobile" -> new Value.Digits(value, Grouping.MOBILE);
            case "phone" -> new Value.Digits(value, Grouping.PHONE);
            case "whole" -> new Value.Digits(value, Grouping.WHOLE);
            case "code" -> new Value.Digits(value, Grouping.TASK_CODE);
            case "word" -> new Value.Word(value);
            case "surname" -> new Value.Surname(value);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Value.Count count(Unit unit) {
        return new Value.Count(Integer.parseInt(value), unit);
    }

    private static Stream<String> lines(String file) {
        try (var in = Objects.requireNonNull(Golden.class.getResourceAsStream("/speech/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return kind + " " + value;
    }
}
