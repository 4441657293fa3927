package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Calls as files, as a browser gets them.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/export-pages-tests",
            "hotline.export.rows=2300",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class ExportPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");
    private static final Map<String, String> THAT_DAY = Map.of("from", "2026-11-25", "to", "2026-11-25");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private Badges badges;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private BlindIndex index;

    private Browser supervisor;

    @BeforeEach
    void begin() {
        for (var table : List.of("phone_call", "call_export")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        supervisor = as("supervisor");
    }

    @Test
    void a_file_has_the_calls_of_the_list_with_numbers_masked_and_times_of_the_viewer() throws Exception {
        calls(3, "HUNG_UP", "node-a");
        calls(1, "GOODBYE", "node-b");

        var file = take(Map.of("from", "2026-11-25", "outcome", "HUNG_UP"), "CSV");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"calls-.*\\.csv\"");
        assertThat(file.body().lines())
                .hasSize(4)
                .first()
                .asString()
                .contains("通话号,开始 (Asia/Shanghai),时长 (s),种类,来电号码,结果");
        assertThat(file.body())
                .contains("2026-11-25 09:00:00,60,打进来的,138****0001,来电人挂机,balance/TELL,zh-CN")
                .doesNotContain("13800000001", "node-b");
    }

    @Test
    void a_file_of_several_pages_has_each_call_once() throws Exception {
        calls(2300, "HUNG_UP", "node-a");

        var rows = take(THAT_DAY, "CSV").body().lines().skip(1).toList();

        assertThat(rows).hasSize(2300).doesNotHaveDuplicates();
        assertThat(supervisor.open("/console/exports").body()).contains("写完了", "2,300 / 2,300");
    }

    @Test
    void a_spreadsheet_is_one() throws Exception {
        calls(2, "HUNG_UP", "node-a");

        var file = take(THAT_DAY, "XLSX");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml.sheet");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".xlsx\"");
        assertThat(file.body()).startsWith("PK");
    }

    @Test
    void a_cell_that_would_be_a_formula_opens_as_text() throws Exception {
        calls(1, "HUNG_UP", "=HYPERLINK(1)");

        assertThat(take(THAT_DAY, "CSV").body()).contains("'=HYPERLINK(1)");
    }

    @Test
    void more_calls_than_a_file_may_have_are_refused_before_the_first_row() throws Exception {
        calls(2301, "HUNG_UP", "node-a");

        var page = take(THAT_DAY, "CSV");

        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("多于 2,300 行", "行数太多");
    }

    @Test
    void it_is_written_down_who_takes_what_out_before_anything_is() throws Exception {
        calls(1, "HUNG_UP", "node-a");

        take(Map.of("from", "2026-11-25", "person", "17"), "XLSX");
        assertThat(DATABASE.jdbc()
                        .sql(
                                "SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .startsWith("user:supervisor EXPORT_CALLS XLSX from 2026-11-25T00:00 to - person 17 by ");

        DATABASE.jdbc().sql("RENAME TABLE audit_head TO audit_head_away").update();
        try {
            var refused = take(THAT_DAY, "CSV");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).doesNotContain("138*");
        } finally {
            DATABASE.jdbc().sql("RENAME TABLE audit_head_away TO audit_head").update();
        }
    }

    @Test
    void a_cancelled_file_does_not_look_whole() {
        calls(2300, "HUNG_UP", "node-a");
        DATABASE.jdbc()
                .sql("CREATE TRIGGER cancelled BEFORE INSERT ON call_export FOR EACH ROW SET NEW.state = 'CANCELLED'")
                .update();
        try {
            assertThatThrownBy(() -> take(THAT_DAY, "CSV")).isInstanceOf(IOException.class);
        } finally {
            DATABASE.jdbc().sql("DROP TRIGGER cancelled").update();
        }
    }

    @Test
    void one_that_runs_is_shown_and_cancelled() throws Exception {
        DATABASE.jdbc().sql("""
                        INSERT INTO call_export
                          (id, owner, form, state, rows_wanted, rows_written, began_at, moved_at)
                        VALUES (7, 'user:supervisor', 'CSV', 'RUNNING', 5000, 1000, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                        """).update();

        assertThat(supervisor.open("/console/exports/mine").body())
                .contains("every 1s", "1,000 / 5,000", "正在写")
                .doesNotContain("<html");
        supervisor.send("/console/exports/7/cancel", Map.of());

        assertThat(supervisor.open("/console/exports/mine").body())
                .contains("取消了")
                .doesNotContain("every 1s");
        assertThat(as("auditor").open("/console/exports").body()).contains("还没有导出过");
    }

    @Test
    void the_page_tells_which_calls_it_is_about_and_names_no_number() throws Exception {
        var page = supervisor
                .open("/console/exports?from=2026-11-25&outcome=HUNG_UP&caller="
                        + CallFilter.seal(cipher, new PhoneNumber("13800000001")))
                .body();

        assertThat(page).contains("来电人挂机", "138****0001", "2026-11-25 00:00").doesNotContain("13800000001");
    }

    @Test
    void a_form_that_is_none_is_refused() throws Exception {
        assertThat(take(THAT_DAY, "PDF").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> take(Map<String, String> filter, String form) throws Exception {
        var fields = new HashMap<>(filter);
        fields.put("form", form);
        return supervisor.send("/console/exports", fields);
    }

    private Browser as(String name) {
        var user = users.named(name).orElseThrow();
        return new Browser(port).with("hotline-demo", badges.issue(user, false).text());
    }

    /// So many calls, a second from one to the next.
    private void calls(int count, String ending, String node) {
        var rows = new ArrayList<Object[]>();
        for (var call = 0; call < count; call++) {
            var began = NINE.plusSeconds(call);
            var id = CallId.next(began).value();
            rows.add(new Object[] {
                id,
                node,
                cipher.seal("phone_call.caller", id, "13800000001"),
                index.of("caller", "13800000001"),
                LocalDateTime.ofInstant(began, ZoneOffset.UTC),
                LocalDateTime.ofInstant(began.plusSeconds(60), ZoneOffset.UTC),
                ending
            });
        }
        new JdbcTemplate(DATABASE.dataSource()).batchUpdate("""
                INSERT INTO phone_call (id, node, version, entry, channel, caller, caller_index, began_at, ended_at,
                                        ending, place, language, pace, person, pool)
                VALUES (?, ?, '1', 'INBOUND', 'c', ?, ?, ?, ?, ?, 'balance/TELL', 'zh-CN', 'USUAL', 17, '110000')
                """, rows);
    }
}
