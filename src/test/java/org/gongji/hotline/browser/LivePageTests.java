package org.gongji.hotline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of calls in progress, with a real call from a phone beside it.
@InBrowser
@Timeout(120)
class LivePageTests {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private Desk desk;

    @BeforeEach
    void sit(Desk desk) {
        this.desk = desk;
    }

    @Test
    void a_call_is_seen_where_it_is_while_it_goes_on() {
        var staff = desk.signedIn("supervisor", 1280, ColorScheme.LIGHT);
        var live = open(staff);
        var phone = call(staff);

        assertThat(calls(live)).containsText("main/", SOON);
        phone.keyboard().press("1");
        assertThat(calls(live)).containsText("identify/", SOON);
        assertThat(calls(live)).containsText("138****0001");
        Desk.picture(live, "live-call");
        phone.keyboard().press("Escape");

        assertThat(live.locator("#now")).containsText("现在没有通话", SOON);
    }

    @Test
    void an_auditor_sees_it_too_and_the_navigation_says_where_they_are() {
        var live = open(desk.signedIn("auditor", 1280, ColorScheme.LIGHT));

        assertThat(live.locator("nav [aria-current=page]")).hasText("正在通话");
        assertThat(live.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("正在通话");
    }

    @Test
    void figures_move_and_a_screen_reader_hears_nothing_of_it() {
        var live = open(desk.signedIn("supervisor", 1280, ColorScheme.LIGHT));
        live.evaluate("""
            () => {
              window.spoken = [];
              window.moved = 0;
              const how = {childList: true, characterData: true, subtree: true};
              new MutationObserver(() => spoken.push(news.textContent)).observe(document.getElementById('news'), how);
              new MutationObserver(() => moved++).observe(document.getElementById('now'), how);
            }\
            """);

        live.waitForFunction("() => moved >= 3");

        assertThat(live.evaluate("() => spoken.length")).isEqualTo(0);
        assertThat(live.locator("#now [aria-live], #now [role=status], #now [role=alert]"))
                .hasCount(0);
    }

    @Test
    void news_touch_only_what_differs_so_that_the_focus_stays() {
        var live = open(desk.signedIn("supervisor", 1280, ColorScheme.LIGHT));
        live.waitForFunction("() => document.getElementById('live-state').textContent === '每秒更新'");
        var region = live.locator("#now [role=region]").first();
        region.focus();
        var before = live.locator("#now .facts").textContent();

        live.waitForFunction("before => document.querySelector('#now .facts').textContent !== before", before);

        assertThat(region).isFocused();
    }

    @Test
    void it_can_be_paused_and_goes_on() {
        var live = open(desk.signedIn("supervisor", 1280, ColorScheme.LIGHT));
        live.waitForFunction("() => document.getElementById('live-state').textContent === '每秒更新'");

        live.keyboard().press("Tab");
        button(live, "暂停更新").press("Enter");
        assertThat(live.locator("#live-state")).hasText("已暂停");
        var still = live.locator("#now").textContent();
        live.waitForTimeout(1500);
        assertThat(live.locator("#now").textContent()).isEqualTo(still);

        button(live, "继续更新").press("Enter");
        live.waitForFunction("still => document.getElementById('now').textContent !== still", still);
    }

    @Test
    void whoever_signs_out_in_another_window_sees_nothing_more() {
        var staff = desk.signedIn("supervisor", 1280, ColorScheme.LIGHT);
        var live = open(staff);
        var other = open(staff);

        button(other, "退出").click();

        assertThat(live.locator("#live-state")).containsText("请重新登录", SOON);
        assertThat(live.locator("#news")).containsText("请重新登录");
        assertThat(live.locator("#now")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,zh-CN", "1280,DARK,en", "390,LIGHT,en", "390,DARK,zh-CN"})
    void nothing_keeps_anybody_from_using_it(int width, ColorScheme scheme, String language) {
        var staff = desk.signedIn("supervisor", width, scheme);
        call(staff);
        var live = staff.newPage();
        live.navigate("/console/live?lang=" + language);
        assertThat(calls(live)).containsText("main/", SOON);

        assertThat(Desk.obstacles(live)).isEmpty();
        assertThat(live.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Desk.picture(live, "live-%d-%s".formatted(width, scheme));
    }

    private static Page open(BrowserContext window) {
        var page = window.newPage();
        page.navigate("/console/live");
        return page;
    }

    /// Of an invented person, up to the welcome.
    private static Page call(BrowserContext window) {
        var phone = window.newPage();
        phone.navigate("/phone");
        phone.locator("#from").selectOption("13800000001");
        phone.locator("#call").click();
        assertThat(phone.locator("#state")).containsText("通话中", SOON);
        return phone;
    }

    private static Locator calls(Page live) {
        return live.locator("#now table").last();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
