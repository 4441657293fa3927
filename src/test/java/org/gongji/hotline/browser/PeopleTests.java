package org.gongji.hotline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.gongji.hotline.console.DemoPassword;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The audit, the users and one's own password, as people see them.
@InBrowser
@Timeout(120)
class PeopleTests {

    private Desk desk;

    @BeforeEach
    void sit(Desk desk) {
        this.desk = desk;
    }

    @Test
    void an_auditor_finds_who_looked_for_a_person() {
        var page = as("auditor", 1280, ColorScheme.LIGHT);
        page.navigate("/console/audit");
        assertThat(page.getByRole(AriaRole.HEADING, named("查阅记录"))).isVisible();

        page.getByLabel("身份证号码或电话号码").fill("13800000001");
        button(page, "谁查过这个人").click();

        assertThat(page.locator(".chips")).containsText("号码的密文");
        assertThat(page.locator("tbody")).containsText("查阅记录");
        assertThat(page.url()).doesNotContain("13800000001");
    }

    @Test
    void an_auditor_takes_the_audit_out_as_a_file() {
        var page = as("auditor", 1280, ColorScheme.LIGHT);
        page.navigate("/console/audit");

        var file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, linked("导出 CSV")).click());

        assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
        assertThat(file.failure()).isNull();
    }

    @Test
    void an_admin_adds_somebody_who_chooses_a_password_and_is_removed() {
        var page = as("admin", 1280, ColorScheme.LIGHT);
        page.getByLabel("用户名").fill("wang.li");
        page.locator("#role").selectOption("AUDITOR");
        button(page, "添加用户").click();
        var start = page.locator("code.big").textContent();

        var wang = desk.window(390, ColorScheme.LIGHT).newPage();
        signIn(wang, "wang.li", start);
        wang.getByLabel("新密码,至少 12 个字符", exactly()).fill("wangs-own-password");
        wang.getByLabel("再输一遍新密码").fill("wangs-own-password");
        assertThat(Desk.obstacles(wang)).isEmpty();
        button(wang, "继续").click();
        assertThat(wang.getByRole(AriaRole.HEADING, named("通话"))).isVisible();

        page.navigate("/console/users");
        var row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("wang.li"));
        row.locator("summary").click();
        button(page, "删除 wang.li").click();
        assertThat(page.locator("tbody")).not().containsText("wang.li");
        wang.navigate("/console/audit");
        assertThat(wang.getByRole(AriaRole.HEADING, named("登录控制台"))).isVisible();
    }

    @Test
    void without_a_mouse_a_role_can_be_changed() {
        var page = as("admin", 1280, ColorScheme.LIGHT);
        var row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("auditor"));

        row.locator("summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(row.locator("select")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void nothing_keeps_anybody_from_using_these_pages(int width, ColorScheme scheme) {
        for (var look : new String[][] {
            {"auditor", "/console/audit"}, {"admin", "/console/users"}, {"supervisor", "/console/own"}
        }) {
            var page = as(look[0], width, scheme);
            page.navigate(look[1]);
            page.locator("details").all().forEach(one -> one.evaluate("one => one.open = true"));

            assertThat(Desk.obstacles(page)).as(look[1]).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(look[1] + " fits")
                    .isTrue();
            Desk.picture(page, look[1].substring("/console/".length()) + "-" + width + "-" + scheme);
        }
    }

    @Test
    void the_pages_are_in_english_for_whoever_wants_it() {
        var page = as("auditor", 1280, ColorScheme.LIGHT);

        page.navigate("/console/audit?lang=en");

        assertThat(page.getByRole(AriaRole.HEADING, named("Audit"))).isVisible();
        assertThat(page.locator("tbody")).containsText("signed in");
    }

    private Page as(String name, int width, ColorScheme scheme) {
        var page = desk.window(width, scheme).newPage();
        signIn(
                page,
                name,
                desk.program().bean(DemoPassword.class).password().orElseThrow().text());
        page.waitForURL("**/console/*");
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        page.navigate("/console/sign-in");
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        button(page, "登录").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setLevel(1);
    }

    private static Page.GetByRoleOptions linked(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
