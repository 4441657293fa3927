package org.gongji.hotline.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.hotline.region.Shipped.changed;
import static org.gongji.hotline.region.Shipped.with;

import java.time.LocalDate;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.PoolCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Region files that stop the start: the message tells file, line and what to write.
class RegionFileRefusedTests {

    private static final String HENGSHUI = """
            region: "131100"
            name: 衡水
            version: 1
            parameters:
            """;

    @Test
    void a_file_that_is_no_yaml() {
        refused(with("131100.yaml", "region: [1"), "regions/131100.yaml, line 1: no YAML: ");
    }

    @Test
    void an_empty_file() {
        refused(
                with("131100.yaml", "# nothing yet"),
                "regions/131100.yaml, line 1: the file is empty. See docs/regions.md.");
    }

    @Test
    void a_file_that_is_missing() {
        refused(Shipped.without("000000.yaml"), "regions/000000.yaml, line 1: the file is missing.");
        refused(Shipped.without("holidays.yaml"), "regions/holidays.yaml, line 1: the file is missing.");
    }

    @Test
    void a_file_of_another_region_than_its_name() {
        refused(
                with("131200.yaml", HENGSHUI + "  {}"),
                "regions/131200.yaml, line 1: the region is the six figures of the file's name, in quotes.");
        refused(
                with("hengshui.yaml", HENGSHUI.replace("131100", "hengshui") + "  {}"),
                "regions/hengshui.yaml, line 1: the region is the six figures of the file's name, in quotes.");
    }

    @Test
    void a_parameter_that_does_not_exist() {
        refused(
                with("131100.yaml", HENGSHUI + "  maxActiv: []"),
                "regions/131100.yaml, line 5: \"maxActiv\" is no parameter. See docs/regions.md.");
    }

    @Test
    void a_key_that_does_not_exist() {
        refused(
                with("131100.yaml", HENGSHUI.replace("version", "versoin") + "  {}"),
                "regions/131100.yaml, line 3: \"versoin\" is not known here. Known: region, name, word, version,"
                        + " parameters.");
    }

    @Test
    void a_key_that_is_missing() {
        refused(
                with("131100.yaml", HENGSHUI.replace("version: 1\n", "") + "  {}"),
                "regions/131100.yaml, line 1: \"version\" is missing here.");
        refused(
                hengshui("  maxActive:\n    - {from: 2024-12-09, value: 5, grade: B}"),
                "regions/131100.yaml, line 6: \"source\" is missing here.");
    }

    @Test
    void a_key_that_stands_twice() {
        refused(
                hengshui(maxActive("from: 2024-12-09, value: 5") + "\n" + maxActive("from: 2024-12-09, value: 6")),
                "regions/131100.yaml, line 7: \"maxActive\" stands here twice. Leave one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "five     | \"five\" is no whole number. Write figures only, such as 5.",
                "-1       | \"-1\" is no whole number. Write figures only, such as 5.",
                "1234567  | \"1234567\" is no whole number. Write figures only, such as 5.",
                "0        | 0 forbids sharing altogether. Write a number from 1, or none.",
                "[5]      | a single value is needed here.",
                "''       | a single value is needed here."
            })
    void a_limit_that_is_no_number(String value, String problem) {
        refused(hengshui(maxActive("from: 2024-12-09, value: " + value)), "regions/131100.yaml, line 6: " + problem);
    }

    @Test
    void an_amount_a_yes_a_day_a_list_or_a_choice_that_is_none() {
        refused(
                hengshui(parameter("reserve", "'1,000'")),
                "line 6: \"1,000\" is no amount. Write yuan such as \"500.00\", or none.");
        refused(hengshui(parameter("allowMutual", "true")), "line 6: \"true\": write yes or no.");
        refused(
                hengshui(maxActive("from: 2024-13-09, value: 5")),
                "line 6: \"2024-13-09\" is no day. Write it like 2026-11-25.");
        refused(hengshui(parameter("relations", "SPOUSE")), "line 6: a list is needed here, such as [a, b].");
        refused(
                hengshui(parameter("relationProof", "PROMISE")),
                "line 6: \"PROMISE\" is not known. Known: NONE, PLEDGE, DOCUMENT.");
        refused(
                hengshui(parameter("callbackProof", "NONE")),
                "line 6: entries of the form \"key: value\" are needed here.");
        refused(
                hengshui(parameter("openPools", "{beijing: 2026-01-09}")),
                "line 6: \"beijing\" is no pool. Write its six figures in quotes.");
    }

    @Test
    void a_parameter_without_a_value() {
        refused(hengshui("  maxActive: []"), "line 5: a value is needed here, such as - {from: 2026-01-01, value: …}.");
    }

    @Test
    void a_word_that_is_none() {
        refused(
                with("131100.yaml", HENGSHUI.replace("version", "word: Hengshui\nversion") + "  {}"),
                "line 3: \"Hengshui\" is no word for a region. Write one like city.110000.");
    }

    @Test
    void a_gap_in_time() {
        refused(
                hengshui(maxActive("from: 2024-01-01, to: 2024-12-31, value: 5", "from: 2025-01-02, value: 6")),
                "regions/131100.yaml, line 7: a gap: the value before this one ends on 2024-12-31."
                        + " Write \"from: 2025-01-01\", or change that end.");
    }

    @Test
    void an_overlap_in_time() {
        refused(
                hengshui(maxActive("from: 2024-01-01, to: 2024-12-31, value: 5", "from: 2024-12-31, value: 6")),
                "regions/131100.yaml, line 7: an overlap: the value before this one ends on 2024-12-31."
                        + " Write \"from: 2025-01-01\", or change that end.");
        refused(
                hengshui(maxActive("from: 2024-01-01, value: 5", "from: 2025-01-01, value: 6")),
                "regions/131100.yaml, line 7: the value before this one has no end. Give it \"to: 2024-12-31\".");
    }

    @Test
    void a_value_that_ends_before_it_begins() {
        refused(
                hengshui(maxActive("from: 2024-12-09, to: 2024-12-08, value: 5")),
                "line 6: the value ends on 2024-12-08, before it begins on 2024-12-09.");
    }

    @Test
    void a_national_default_with_a_parameter_missing_late_or_ending() {
        refused(
                changed(
                        "000000.yaml",
                        "  elderAge:\n    - {from: 2021-04-13, value: 65, source: the carriers' lines for people of 65"
                                + " and older, grade: B}\n",
                        ""),
                "\"elderAge\" is missing: the national default has every parameter.");
        refused(
                changed("000000.yaml", "{from: 2021-04-13, value: 65", "{from: 2022-01-01, value: 65"),
                "a gap: other parameters begin on 2021-04-13, elderAge on 2022-01-01. Let it begin on the same day.");
        refused(
                changed("000000.yaml", "{from: 2021-04-13, value: 65", "{from: 2021-04-13, to: 2030-12-31, value: 65"),
                "a gap: after the last value of elderAge there is none. Leave out its \"to\".");
    }

    @Test
    void a_file_that_contradicts_itself() {
        refused(
                changed("430000.yaml", "value: 20", "value: 9"),
                "regions/430000.yaml, line 11: maxLifetimeDistinct: is below maxActive. From 2024-12-09 on this does"
                        + " not hold.");
    }

    @Test
    void a_file_that_contradicts_the_national_one() {
        refused(
                hengshui(parameter("consentByPhone", "[SHARER]")),
                "regions/131100.yaml, line 1: on 2024-12-09, callbackProof: is CALL_IN for a side that may not"
                        + " consent by phone: BENEFICIARY. Its value is that of regions/000000.yaml, line ",
                ": list callbackProof in this file too.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{saturday: [09:00-12:00]}              | \"workdays\" is missing here.",
                "{workdays: [9-12]}                     | \"9-12\" is no span of hours. Write it like 09:00-12:00.",
                "{workdays: [09:00-25:00]}              | \"25:00\" is no time of day.",
                "{workdays: [12:00-09:00]}              | a span ends after it begins: 12:00-09:00.",
                "{workdays: [09:00-12:00, 11:00-17:00]} | spans of a day overlap or are out of order: ",
                "{workdays: []}                         | a week is open on one day at least.",
                "{workdays: [09:00-12:00], weekend: []} | \"weekend\" is not known here.",
                "{workdays: [09:00-12:00], seasons: [{from: 06-31, to: 08-31, workdays: [09:00-12:00]}]}"
                        + " | \"06-31\" is no day of the year. Write it like 05-01.",
                "{workdays: [09:00-12:00], seasons: [{from: 06-01, to: 08-31, workdays: [09:00-12:00]},"
                        + " {from: 08-01, to: 09-30, workdays: [09:00-12:00]}]} | seasons overlap: "
            })
    void hours_that_are_none(String hours, String problem) {
        refused(hengshui(parameter("officeHours", hours)), "regions/131100.yaml, line 6: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01, to: 2026-01-03 | 2026-01-03, to: 2026-01-01"
                        + " | the holiday ends on 2026-01-01, before it begins on 2026-01-03.",
                "2026-10-01, to: 2026-10-07 | 2026-09-27, to: 2026-10-07 | 2026-09-27 is in another holiday already.",
                "[2026-01-04,               | [2026-01-05,               | 2026-01-05 is no Saturday or Sunday",
                "[2026-01-04,               | [2026-01-03,               | 2026-01-03 is a holiday too.",
                "[2026-01-04,               | [2025-01-04,               | 2025-01-04 is not in 2026.",
                "announced: no              | announced: later           | \"later\": write yes or no."
            })
    void a_calendar_that_is_none(String from, String to, String problem) {
        refused(changed("holidays.yaml", from, to), "regions/holidays.yaml, line ", problem);
    }

    @Test
    void a_regions_value_may_end_and_that_of_the_nation_counts_again() {
        var files = new RegionFiles(hengshui(maxActive("from: 2024-12-09, to: 2025-12-31, value: 5")));

        var regions = files.regions(Shipped.beijing());

        assertThat(maxActive(regions, "2024-12-08")).isEqualTo(Limit.NONE);
        assertThat(maxActive(regions, "2024-12-09")).isEqualTo(new Limit(5));
        assertThat(maxActive(regions, "2025-12-31")).isEqualTo(new Limit(5));
        assertThat(maxActive(regions, "2026-01-01")).isEqualTo(Limit.NONE);
    }

    private static Limit maxActive(Regions regions, String day) {
        return regions.of(new PoolCode("131100"), LocalDate.parse(day)).limits().maxActive();
    }

    private static RegionTexts hengshui(String parameters) {
        return with("131100.yaml", HENGSHUI + parameters + "\n");
    }

    private static String maxActive(String... values) {
        var text = new StringBuilder("  maxActive:");
        for (var value : values) {
            text.append("\n    - {").append(value).append(", source: test, grade: B}");
        }
        return text.toString();
    }

    private static String parameter(String key, String value) {
        return "  " + key + ":\n    - {from: 2024-12-09, value: " + value + ", source: test, grade: B}";
    }

    private static void refused(RegionTexts texts, String... parts) {
        assertThatThrownBy(() -> new RegionFiles(texts).regions(Shipped.beijing()))
                .isInstanceOf(RegionFileRefused.class)
                .message()
                .contains(parts);
    }
}
