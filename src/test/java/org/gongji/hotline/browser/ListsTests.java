package org.gongji.hotline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.console.DemoPassword;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Calls as a list, filters under a name, files and daily reports, by hand of a supervisor.
@InBrowser
@Timeout(120)
class ListsTests {

    private Desk desk;

    @BeforeEach
    void sit(Desk desk) {
        this.desk = desk;
        var database = desk.program().bean(JdbcTemplate.class);
        database.update("DELETE FROM saved_filter");
        database.update("DELETE FROM call_export");
        database.update("DELETE FROM phone_call WHERE node = 'lists-tests'");
    }

    @Test
    void a_filter_is_saved_used_again_and_deleted() {
        calls(3);
        var page = signedIn(desk.window(1280, ColorScheme.LIGHT), "supervisor");
        page.navigate("/console/calls");
        page.getByLabel("结果", new Page.GetByLabelOptions().setExact(true)).selectOption("HUNG_UP");
        page.getByLabel("节点").fill("lists-tests");
        button(page, "查找").click();
        assertThat(page.locator("tbody tr")).hasCount(3);

        page.getByText("存下的条件").first().click();
        page.getByLabel("给现在的条件起个名字").fill("挂机的");
        button(page, "存下现在的条件").click();
        page.navigate("/console/calls?outcome=GOODBYE");
        link(page, "挂机的").click();

        assertThat(page.getByLabel("结果", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("HUNG_UP");
        assertThat(page.locator("tbody tr")).hasCount(3);
        button(page, "删除条件“挂机的”").click();
        assertThat(link(page, "挂机的")).hasCount(0);
    }

    @Test
    void the_calls_of_the_list_become_a_file_and_the_page_says_how_many() throws IOException {
        calls(1500);
        var page = signedIn(desk.window(1280, ColorScheme.LIGHT), "supervisor");
        page.navigate("/console/calls?node=lists-tests");
        link(page, "导出这些通话…").click();
        assertThat(page.locator("dl.facts")).containsText("lists-tests");

        var download = page.waitForDownload(() -> button(page, "导出").click());

        assertThat(download.suggestedFilename()).matches("calls-\\d{4}-\\d\\d-\\d\\d\\.csv");
        var lines = Files.readAllLines(download.path());
        assertThat(lines).hasSize(1501);
        assertThat(lines.get(1)).contains("138****0001", "来电人挂机").doesNotContain("13800000001");
        assertThat(page.locator("#mine tbody tr")).hasCount(1);
        assertThat(page.locator("#mine")).containsText("写完了");
        assertThat(page.locator("#mine")).containsText("1,500 / 1,500");
    }

    @Test
    void a_running_export_is_followed_and_cancelled_in_the_page() {
        var database = desk.program().bean(JdbcTemplate.class);
        database.update("""
                INSERT INTO call_export (id, owner, form, state, rows_wanted, rows_written, began_at, moved_at)
                VALUES (1, 'user:supervisor', 'XLSX', 'RUNNING', 100000, 20000, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                """);
        var page = signedIn(desk.window(1280, ColorScheme.LIGHT), "supervisor");
        page.navigate("/console/exports");
        assertThat(page.locator("#mine")).containsText("20,000 / 100,000");
        assertThat(page.locator("#mine progress")).hasAttribute("value", "20000");

        database.update("UPDATE call_export SET rows_written = 60000");
        assertThat(page.locator("#mine")).containsText("60,000 / 100,000");
        Desk.picture(page, "exports-running");
        page.locator("#mine button").click();

        assertThat(page.locator("#mine")).containsText("取消了");
        assertThat(page.locator("#mine progress")).hasCount(0);
        assertThat(database.queryForObject("SELECT state FROM call_export", String.class))
                .isEqualTo("CANCELLED");
    }

    @Test
    void the_report_of_yesterday_is_written_and_fetched() throws IOException {
        var page = signedIn(desk.window(1280, ColorScheme.LIGHT), "supervisor");
        link(page, "日报").click();
        button(page, "现在写这一天的").click();

        var download = page.waitForDownload(
                () -> page.locator("tbody tr").first().getByText("XLSX").click());

        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        assertThat(new String(Files.readAllBytes(download.path()), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,zh-CN", "1280,DARK,en", "390,LIGHT,en", "390,DARK,zh-CN"})
    void nothing_keeps_anybody_from_using_it(int width, ColorScheme scheme, String language) {
        calls(5);
        var database = desk.program().bean(JdbcTemplate.class);
        database.update("""
                INSERT INTO saved_filter (owner, name, fields, saved_at)
                VALUES ('user:supervisor', '挂机的', 'outcome=HUNG_UP&days=7', UTC_TIMESTAMP(6)),
                       ('user:supervisor', '转人工', 'outcome=PERSON&days=1', UTC_TIMESTAMP(6))
                """);
        database.update("""
                INSERT INTO call_export (owner, form, state, rows_wanted, rows_written, began_at, moved_at)
                VALUES ('user:supervisor', 'CSV', 'DONE', 1500, 1500, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)),
                       ('user:supervisor', 'XLSX', 'RUNNING', 100000, 20000, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                """);
        database.update(
                "REPLACE INTO daily_report VALUES (?, UTC_TIMESTAMP(6), 31234, '', '')",
                Timestamp.from(Instant.now().minus(1, ChronoUnit.DAYS))
                        .toLocalDateTime()
                        .toLocalDate());
        var page = signedIn(desk.window(width, scheme), "supervisor");
        for (var path : new String[] {
            "/console/calls?node=lists-tests&", "/console/exports?node=lists-tests&", "/console/reports?"
        }) {
            page.navigate(path + "lang=" + language);

            assertThat(Desk.obstacles(page)).as(path).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            var name = path.replaceAll("/console/(\\w+).*", "$1");
            Desk.picture(page, "lists-%s-%d-%s".formatted(name, width, scheme));
        }
    }

    private Page signedIn(BrowserContext window, String name) {
        var page = window.newPage();
        page.navigate("/console/sign-in");
        page.locator("#name").fill(name);
        page.locator("#password")
                .fill(desk.program()
                        .bean(DemoPassword.class)
                        .password()
                        .orElseThrow()
                        .text());
        page.locator("main button").click();
        page.waitForURL("**/console/**");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// So many calls of the last hour, hung up by the caller.
    private void calls(int count) {
        var cipher = desk.program().bean(FieldCipher.class);
        var index = desk.program().bean(BlindIndex.class);
        var first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(count + 60L);
        var rows = new ArrayList<Object[]>();
        for (var call = 0; call < count; call++) {
            var began = first.plusSeconds(call);
            var id = CallId.next(began).value();
            rows.add(new Object[] {
                id,
                cipher.seal("phone_call.caller", id, "13800000001"),
                index.of("caller", "13800000001"),
                LocalDateTime.ofInstant(began, ZoneOffset.UTC),
                LocalDateTime.ofInstant(began.plusSeconds(60), ZoneOffset.UTC)
            });
        }
        desk.program().bean(JdbcTemplate.class).batchUpdate("""
                INSERT INTO phone_call (id, node, version, entry, channel, caller, caller_index, began_at, ended_at,
                                        ending, place, language, pace, person, pool)
                VALUES (?, 'lists-tests', '1', 'INBOUND', 'c', ?, ?, ?, ?, 'HUNG_UP', 'balance/TELL', 'zh-CN',
                        'USUAL', 17, '110000')
                """, rows);
    }
}
