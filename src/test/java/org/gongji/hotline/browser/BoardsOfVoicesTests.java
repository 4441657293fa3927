package org.gongji.hotline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.gongji.hotline.console.DemoPassword;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The boards of prompts and of rules.
@InBrowser
@Timeout(120)
class BoardsOfVoicesTests {

    private Desk desk;

    @BeforeEach
    void sit(Desk desk) {
        this.desk = desk;
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,zh-CN", "1280,DARK,en", "390,LIGHT,en", "390,DARK,zh-CN"})
    void nothing_keeps_anybody_from_using_them(int width, ColorScheme scheme, String language) {
        var page = signedIn(width, scheme, "supervisor");
        for (var path : new String[] {
            "/console/prompts",
            "/console/prompts/sentences/zh-CN/bal.total",
            "/console/prompts/clips/zh-CN/wait",
            "/console/rules?other=230600",
            "/console/rules/charts/mayBind",
            "/console/rules/what-if"
        }) {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(Desk.obstacles(page)).as(path).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            Desk.picture(page, "board" + path.replaceAll("\\W+", "-") + "-%d-%s".formatted(width, scheme));
        }
    }

    @Test
    void a_clip_is_played_by_the_browser() {
        var page = signedIn(1280, ColorScheme.LIGHT, "supervisor");
        page.navigate("/console/prompts/clips/zh-CN/wait");

        var length = page.evaluate("""
                () => new Promise((loaded, failed) => {
                  const sound = document.querySelector('audio');
                  sound.onloadedmetadata = () => loaded(sound.duration);
                  sound.onerror = () => failed(sound.error.message);
                  sound.load();
                })""");

        assertThat(((Number) length).doubleValue()).isBetween(1.0, 4.0);
    }

    @Test
    void two_people_are_made_up_and_decided_about() {
        var page = signedIn(1280, ColorScheme.LIGHT, "supervisor");
        page.navigate("/console/rules/what-if");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("会怎样"))
                .first()
                .click();

        assertThat(page.locator("#decided")).containsText("结果");
        assertThat(page.locator(".chart .here")).hasCount(1);
        assertThat(Desk.obstacles(page)).isEmpty();
        Desk.picture(page, "board-what-if-decided");
    }

    private Page signedIn(int width, ColorScheme scheme, String name) {
        var page = desk.window(width, scheme).newPage();
        page.navigate("/console/sign-in");
        page.locator("[name=name]").fill(name);
        page.locator("[name=password]")
                .fill(desk.program()
                        .bean(DemoPassword.class)
                        .password()
                        .orElseThrow()
                        .text());
        page.locator("main button").first().click();
        page.waitForURL("**/console/**");
        return page;
    }
}
