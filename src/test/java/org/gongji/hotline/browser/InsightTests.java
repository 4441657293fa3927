package org.gongji.hotline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import org.gongji.hotline.console.DemoPassword;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The page of what all calls come to, over a week of invented figures.
@InBrowser
@Timeout(120)
class InsightTests {

    private static final String WEEK = "from=2026-03-02&to=2026-03-08";

    private static boolean counted;

    private Desk desk;

    @BeforeEach
    void sit(Desk desk) {
        this.desk = desk;
        if (!counted) {
            count(desk.program().bean(JdbcClient.class));
            counted = true;
        }
    }

    private static void count(JdbcClient database) {
        for (var day = 2; day < 9; day++) {
            for (var hour = 7; hour < 22; hour++) {
                var calls = 40 * (10 - Math.abs(hour - 10)) / day + 500;
                database.sql("""
                                INSERT INTO call_hour
                                VALUES ('ALL', :day, :hour, :calls, :calls * 70, :calls, :calls - 2, :calls - 4,
                                        :calls / 2, :calls / 3, :calls * 0.8, :calls, 40, 10, 5, 3, 1,
                                        :calls * 0.6, :calls * 0.2, :calls * 0.15, 5, 1, 1, 2)
                                """)
                        .param("day", "2026-03-0" + day)
                        .param("hour", hour)
                        .param("calls", calls)
                        .update();
            }
        }
        database.sql("""
                        INSERT INTO call_place_day VALUES
                          ('ALL', '2026-03-02', 'main', 'MENU', 90000, 9000, 8000),
                          ('ALL', '2026-03-02', 'identify', 'ID', 40000, 5000, 4000),
                          ('ALL', '2026-03-02', 'identify', 'PIN', 36000, 3000, 2500)
                        """).update();
        database.sql("""
                        INSERT INTO call_flow_day VALUES
                          ('ALL', '2026-03-02', 0, 'welcome', 'identify', 40000),
                          ('ALL', '2026-03-02', 0, 'welcome', 'guide', 9000),
                          ('ALL', '2026-03-02', 0, 'welcome', 'HUNG_UP', 9000),
                          ('ALL', '2026-03-02', 0, 'welcome', 'person', 5000),
                          ('ALL', '2026-03-02', 1, 'identify', 'balance', 25000),
                          ('ALL', '2026-03-02', 1, 'identify', 'family', 8000),
                          ('ALL', '2026-03-02', 1, 'identify', 'HUNG_UP', 7000),
                          ('ALL', '2026-03-02', 1, 'guide', 'GOODBYE', 9000),
                          ('ALL', '2026-03-02', 1, 'person', 'PERSON', 5000),
                          ('ALL', '2026-03-02', 2, 'balance', 'movements', 9000),
                          ('ALL', '2026-03-02', 2, 'balance', 'GOODBYE', 16000),
                          ('ALL', '2026-03-02', 2, 'family', 'request', 8000),
                          ('ALL', '2026-03-02', 3, 'movements', 'GOODBYE', 9000),
                          ('ALL', '2026-03-02', 3, 'request', 'terms', 7000),
                          ('ALL', '2026-03-02', 3, 'request', 'HUNG_UP', 1000),
                          ('ALL', '2026-03-02', 4, 'terms', 'GOODBYE', 7000)
                        """).update();
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,zh-CN", "1280,DARK,en", "390,LIGHT,en", "390,DARK,zh-CN"})
    void nothing_keeps_anybody_from_using_it(int width, ColorScheme scheme, String language) {
        var page = page(width, scheme);
        page.navigate("/console/insight?" + WEEK + "&lang=" + language);

        assertThat(Desk.obstacles(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.locator("svg.flow .band")).hasCount(16);
        Desk.picture(page, "insight-%d-%s".formatted(width, scheme));
    }

    @Test
    void days_are_chosen_by_the_keyboard_alone() {
        var page = page(1280, ColorScheme.LIGHT);
        page.navigate("/console/insight?" + WEEK);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("最近 30 天"))
                .focus();
        page.keyboard().press("Enter");

        page.waitForURL("**/console/insight?days=30&slice=ALL");
        assertThat(page.locator(".chips [aria-current]")).hasText("最近 30 天");
    }

    @Test
    void a_table_is_taken_along_as_a_file() throws Exception {
        var page = page(1280, ColorScheme.LIGHT);
        page.navigate("/console/insight?" + WEEK);

        var file = page.waitForDownload(
                () -> page.locator("a[href*='insight/places']").click());

        assertThat(file.suggestedFilename()).isEqualTo("places-2026-03-02-2026-03-08.csv");
        assertThat(Files.readString(file.path())).contains("identify,PIN,36000,3000,2500");
    }

    private Page page(int width, ColorScheme scheme) {
        var page = desk.window(width, scheme).newPage();
        page.navigate("/console/sign-in");
        page.locator("input[name=name]").fill("auditor");
        page.locator("input[name=password]")
                .fill(desk.program()
                        .bean(DemoPassword.class)
                        .password()
                        .orElseThrow()
                        .text());
        page.locator("main button").click();
        return page;
    }
}
