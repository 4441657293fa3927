package org.gongji.hotline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Optional;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.LoggedCall;
import org.gongji.hotline.console.DemoPassword;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of a call that was made just before, with the phone in the browser.
@InBrowser
@Timeout(180)
class CallPageTests {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static CallId call;

    private Desk desk;

    @BeforeEach
    void sit(Desk desk) {
        this.desk = desk;
        if (call == null) {
            call = balanceAsked();
        }
    }

    @Test
    void the_call_is_told_again_with_the_amount_hidden() {
        var page = page(1280, ColorScheme.LIGHT, "supervisor");

        assertThat(page.locator(".told")).containsText("查余额,请按1");
        assertThat(page.locator(".told")).containsText("***");
        assertThat(page.locator(".told")).not().containsText("一万零一百二十元一角");
        assertThat(page.locator(".told kbd").first()).hasText("1");
        assertThat(page.locator("details[open] .chart .here")).hasCount(1);
    }

    @Test
    void it_plays_from_the_moment_that_is_picked() {
        var page = page(1280, ColorScheme.LIGHT, "supervisor");
        var moment = page.locator("tr:has(kbd) a[data-at]").first();
        var seconds = Double.parseDouble(moment.getAttribute("data-at"));

        moment.focus();
        page.keyboard().press("Enter");

        page.waitForFunction("at => document.getElementById('replay').currentTime > at", seconds + 0.1);
        assertThat(((Number) page.evaluate("() => document.getElementById('replay').duration")).doubleValue())
                .isGreaterThan(seconds);
        assertThat(page.locator(".told tr[data-now]")).hasCount(1);
    }

    @Test
    void who_says_why_reads_and_hears_the_amount() {
        var page = page(1280, ColorScheme.LIGHT, "supervisor");

        page.locator("#reason").fill("来电人说听到的余额不对");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示完整号码"))
                .click();

        assertThat(page.locator(".told")).containsText("一万零一百二十元一角");
        page.locator("a[data-at]").first().click();
        page.waitForFunction("() => document.getElementById('replay').currentTime > 0.1");
        assertThat(page.locator("#reason")).hasCount(0);
        assertThat(Desk.obstacles(page)).isEmpty();
    }

    @Test
    void an_auditor_is_offered_no_amount() {
        var page = page(1280, ColorScheme.LIGHT, "auditor");

        assertThat(page.locator(".told")).containsText("***");
        assertThat(page.locator("#reason")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,zh-CN", "1280,DARK,en", "390,LIGHT,en", "390,DARK,zh-CN"})
    void nothing_keeps_anybody_from_using_it(int width, ColorScheme scheme, String language) {
        var page = page(width, scheme, "supervisor");
        page.navigate("/console/calls/" + call.value() + "?lang=" + language);

        for (var folded = page.locator("details:not([open]) > summary"); folded.count() > 0; ) {
            folded.first().press("Enter");
        }

        assertThat(Desk.obstacles(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Desk.picture(page, "call-%d-%s".formatted(width, scheme));
    }

    private Page page(int width, ColorScheme scheme, String user) {
        var page = desk.window(width, scheme).newPage();
        page.navigate("/console/sign-in");
        page.locator("input[name=name]").fill(user);
        page.locator("input[name=password]").fill(password());
        page.locator("main button").click();
        page.navigate("/console/calls/" + call.value());
        return page;
    }

    private String password() {
        return desk.program().bean(DemoPassword.class).password().orElseThrow().text();
    }

    private CallId balanceAsked() {
        var phone = desk.window();
        phone.navigate("/phone");
        phone.locator("#call").click();
        assertThat(phone.locator("#words")).containsText("查余额,请按1", SOON);
        phone.keyboard().press("1");
        assertThat(phone.locator("#words")).containsText("身份证号码", SOON);
        phone.keyboard().type("131102199102125533");
        assertThat(phone.locator("#words")).containsText("查询密码", SOON);
        phone.keyboard().type("778899");
        assertThat(phone.locator("#words")).containsText("一万零一百二十元一角", SOON);
        phone.waitForTimeout(3000); // so that the amount is heard
        phone.keyboard().press("Escape");
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> last().filter(ended -> ended.ending().isPresent()), Optional::isPresent)
                .orElseThrow()
                .id();
    }

    private Optional<LoggedCall> last() {
        return desk.program().bean(Calls.class).list(Calls.Wanted.everything(), Optional.empty(), 1).stream()
                .findFirst();
    }
}
