package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.dialog.Value.Grouping;
import org.gongji.hotline.dialog.Value.Unit;
import org.gongji.hotline.speech.Wording.Piece;
import org.junit.jupiter.api.Test;

/// The rules of the wording that need values and both languages; those of the Mandarin text alone stand with the
/// studio.
class WordingTests {

    private static final Catalogue CATALOGUE = Catalogue.load(PromptFolder.find(Optional.empty()));
    private static final Tongues TONGUES = new Tongues(CATALOGUE);

    private static final Pattern CHOICE = Pattern.compile("choice ([0-9*#])");

    @Test
    void a_sentence_has_at_most_28_spoken_characters_with_its_longest_value_and_terms_87() {
        assertThat(wordings())
                .allSatisfy(wording -> assertThat(spokenCharacters(wording))
                        .as(wording.id())
                        .isLessThanOrEqualTo(wording.id().matches("terms\\.(rcv|give).*") ? 87 : 28));
    }

    @Test
    void an_english_choice_stands_before_its_key_too() {
        assertThat(choices().filter(wording -> wording.voice() == Language.MANDARIN))
                .allSatisfy(choice -> {
                    var english =
                            CATALOGUE.wording(Language.ENGLISH, choice.id()).orElseThrow();
                    assertThat(english.text())
                            .as(choice.id())
                            .containsPattern("press (\\d|star|pound)( right now)?[.]$|press \\d again[.]$");
                });
    }

    private static Stream<Wording> wordings() {
        return CATALOGUE.sentences().stream()
                .map(id -> CATALOGUE.wording(Language.MANDARIN, id).orElseThrow())
                .filter(wording -> wording.voice() == Language.MANDARIN);
    }

    private static Stream<Wording> choices() {
        return wordings().filter(wording -> CHOICE.matcher(wording.where()).find());
    }

    private static int spokenCharacters(Wording wording) {
        return wording.pieces().stream()
                .map(piece -> switch (piece) {
                    case Piece.Stretch stretch -> stretch.text();
                    case Piece.Mark _ -> "";
                    case Piece.Slot slot -> longest(slot.name());
                })
                .mapToInt(text -> text.replaceAll("[\\p{P}\\s]", "").length())
                .sum();
    }

    private static String longest(String slot) {
        var value = switch (slot) {
            case "amount" -> new Value.Amount(22_222_22);
            case "day" -> new Value.Day(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 11, 21));
            case "time" -> new Value.Clock(LocalTime.of(17, 15));
            case "hours" -> new Value.Hours(LocalTime.of(8, 30), LocalTime.of(17, 30));
            case "span" -> new Value.Span(Duration.ofHours(24));
            case "digits" -> new Value.Digits("19520615", Grouping.WHOLE);
            case "last4" -> new Value.Digits("3118", Grouping.WHOLE);
            case "number" -> new Value.Digits("13912345678", Grouping.MOBILE);
            case "code" -> new Value.Digits("407129", Grouping.TASK_CODE);
            case "got", "missing" -> new Value.Count(17, Unit.KEY);
            case "count" -> new Value.Count(12, Unit.MOVEMENT);
            case "nth" -> new Value.Count(10, Unit.MOVEMENT_ORDINAL);
            case "people" -> new Value.Count(12, Unit.PERSON);
            case "key" -> new Value.Key('*');
            case "city" -> new Value.Word("city.230800");
            case "relation" -> new Value.Word("relation.father-in-law");
            case "surname" -> new Value.Surname("欧阳");
            case "halfday" -> new Value.Word("when.tomorrow.am");
            default -> throw new IllegalArgumentException(slot);
        };
        return TONGUES.text(TONGUES.say(value, Language.MANDARIN), Language.MANDARIN);
    }
}
