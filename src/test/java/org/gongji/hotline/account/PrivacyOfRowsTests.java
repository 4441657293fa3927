package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.NOBODY;
import static org.gongji.hotline.account.TestAccounts.WANG;
import static org.gongji.hotline.account.TestAccounts.WANGS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANGS_PIN;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.Pin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What somebody would find who reads every column of every row.
@Tag("database")
class PrivacyOfRowsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private static final List<String> PERSONAL = List.of(
            "11010119550307802X",
            "王秀英",
            "13800000001",
            "A10000001",
            "10000001",
            "246810",
            "580317",
            "802X",
            "110101199003072957",
            "DEMO-0001");

    @BeforeAll
    static void after_people_have_called() {
        var hotline = new TestAccounts(database).withDemoPeople();
        hotline.identify(WANG, WANGS_PIN, WANGS_PHONE);
        hotline.identify(WANG, new Pin("580317"), WANGS_PHONE);
        hotline.identify(NOBODY, WANGS_PIN, WANGS_PHONE);
        hotline.pins.change(hotline.idOf(WANG), new Pin("580317"));
        hotline.numbers.rememberIdentified(WANGS_PHONE, hotline.idOf(WANG), true, "zh-CN");
        hotline.wishes.keep(WANGS_PHONE, Instant.now().plusSeconds(3600));
    }

    @Test
    void no_row_tells_an_id_a_name_a_phone_a_card_a_pin_or_a_reference() {
        var columns = everyValue();

        assertThat(columns).hasSizeGreaterThan(100);
        assertThat(columns).noneMatch(value -> PERSONAL.stream().anyMatch(value::contains));
    }

    @Test
    void equal_pins_of_two_people_look_different() {
        var hotline = new TestAccounts(database);
        hotline.feedPeople("110101199003072957,周平,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,112233,2026-11-20\n");

        var hashes = hotline.jdbc
                .sql("SELECT COUNT(DISTINCT feed_hash) FROM pin")
                .query(Integer.class)
                .single();

        assertThat(hashes)
                .isEqualTo(hotline.jdbc
                        .sql("SELECT COUNT(*) FROM pin")
                        .query(Integer.class)
                        .single());
    }

    /// Every value as text; bytes both as the text they may be and in hexadecimal.
    private static List<String> everyValue() {
        var jdbc = database.jdbc();
        var tables = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .query(String.class)
                .list();
        var values = new ArrayList<String>();
        for (var table : tables) {
            for (var row : jdbc.sql("SELECT * FROM " + table).query().listOfRows()) {
                row.values().forEach(value -> add(values, value));
            }
        }
        return values;
    }

    private static void add(List<String> values, Object value) {
        if (value instanceof byte[] bytes) {
            values.add(new String(bytes, StandardCharsets.UTF_8));
            values.add(HexFormat.of().formatHex(bytes));
        } else if (value != null) {
            values.add(value.toString());
        }
    }
}
