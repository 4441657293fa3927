package org.gongji.hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTests {

    /// The secret of RFC 6238, appendix B.
    private static final String SECRET = Base32.text("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant MOMENT = Instant.ofEpochSecond(1111111109);

    /// The last six of the eight figures that RFC 6238 lists for SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_rfc(long second, String code) {
        assertThat(OneTimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void a_code_is_good_half_a_minute_early_and_late_and_no_longer() {
        assertThat(OneTimeCodes.step(SECRET, "081804", MOMENT.plusSeconds(30))).hasValue(37037036);
        assertThat(OneTimeCodes.step(SECRET, "081804", MOMENT.minusSeconds(30))).hasValue(37037036);
        assertThat(OneTimeCodes.step(SECRET, "081804", MOMENT.plusSeconds(90))).isEmpty();
        assertThat(OneTimeCodes.step(SECRET, "081804", MOMENT.minusSeconds(90))).isEmpty();
    }

    @Test
    void what_is_no_code_is_none() {
        assertThat(OneTimeCodes.step(SECRET, "", MOMENT)).isEmpty();
        assertThat(OneTimeCodes.step(SECRET, "八一八零四", MOMENT)).isEmpty();
    }

    @Test
    void secrets_are_twenty_bytes_that_can_be_typed_and_differ() {
        assertThat(OneTimeCodes.freshSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCodes.freshSecret());
    }

    /// RFC 4648, section 10, without the padding.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void bytes_are_written_as_the_rfc_has_it(String plain, String text) {
        assertThat(Base32.text(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
        assertThat(Base32.bytes(text)).asString(StandardCharsets.US_ASCII).isEqualTo(plain);
    }
}
