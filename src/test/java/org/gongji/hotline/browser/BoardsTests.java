package org.gongji.hotline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.CallWishes;
import org.gongji.hotline.account.FeedWatcher;
import org.gongji.hotline.account.Feeds;
import org.gongji.hotline.account.Refusal;
import org.gongji.hotline.binding.Application;
import org.gongji.hotline.binding.Requests;
import org.gongji.hotline.binding.Requests.Filer;
import org.gongji.hotline.console.DemoPassword;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The boards of work, by hand of a supervisor.
@InBrowser
@Timeout(180)
class BoardsTests {

    private static final List<String> BOARDS =
            List.of("requests", "refused-requests", "call-backs", "do-not-call", "wishes", "feeds", "events");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sit(Desk desk) {
        this.desk = desk;
    }

    @Test
    void a_supervisor_follows_a_request_to_its_evidence_and_checks_the_chain() {
        file("110101195206153118", "11010119550307802X", Relation.SPOUSE);
        var page = signedIn(1280, ColorScheme.LIGHT);
        page.navigate("/console/boards");
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("申请").setExact(true))
                .click();

        page.locator("tbody a").first().click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("提出申请并承诺");
        button(page, "核对证据链").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("完好");
    }

    @Test
    void the_call_backs_are_paused_and_go_on() {
        var page = signedIn(1280, ColorScheme.LIGHT);
        page.navigate("/console/boards/call-backs");

        page.getByLabel("为什么").fill("线路有杂音");
        button(page, "暂停").click();
        assertThat(page.locator(".gate strong")).containsText("暂停了");

        page.getByLabel("为什么").fill("线路修好了");
        button(page, "继续打").click();
        assertThat(page.locator(".gate strong")).containsText("正在往外打");
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,zh-CN", "1280,DARK,en", "390,LIGHT,en", "390,DARK,zh-CN"})
    void nothing_keeps_anybody_from_using_a_board(int width, ColorScheme scheme, String language) throws IOException {
        file("110101195206153118", "11010119550307802X", Relation.SPOUSE);
        file("110101195206153118", "110101195206153118", Relation.SPOUSE);
        desk.program()
                .bean(CallWishes.class)
                .keep(new PhoneNumber("13800000002"), Instant.now().plusSeconds(100_000));
        feed();
        var page = signedIn(width, scheme);

        for (var board : BOARDS) {
            look(page, "/console/boards/" + board + "?lang=" + language, board, width, scheme);
        }
        page.navigate("/console/boards/requests");
        look(page, page.locator("tbody a").first().getAttribute("href"), "request", width, scheme);
        page.navigate("/console/boards/feeds");
        look(page, page.locator("tbody a").first().getAttribute("href"), "feed", width, scheme);
    }

    private static void look(Page page, String address, String name, int width, ColorScheme scheme) {
        page.navigate(address);
        assertThat(page.content()).as(name).doesNotContain("??");
        assertThat(Desk.obstacles(page)).as(name).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        Desk.picture(page, "board-%s-%d-%s".formatted(name, width, scheme));
    }

    private void file(String sharer, String beneficiary, Relation relation) {
        desk.program()
                .bean(Requests.class)
                .file(
                        new Application(
                                new IdNumber(sharer),
                                new IdNumber(beneficiary),
                                relation,
                                Side.SHARER,
                                Channel.APP,
                                Optional.empty()),
                        new Filer("app", "boards-" + System.nanoTime(), "ab".repeat(32)));
    }

    private void feed() throws IOException {
        var file = Files.writeString(
                folder.resolve("movements.csv"), "id_number,date,kind,amount,place,reference\n123,x\n");
        desk.program().bean(Feeds.class).movements(file, new FeedWatcher() {
            @Override
            public void at(long lines, long bytes, long ofBytes) {}

            @Override
            public void refused(long line, Refusal why) {}
        });
    }

    private Page signedIn(int width, ColorScheme scheme) {
        var page = desk.window(width, scheme).newPage();
        page.navigate("/console/sign-in");
        page.locator("#name").fill("supervisor");
        page.locator("#password")
                .fill(desk.program()
                        .bean(DemoPassword.class)
                        .password()
                        .orElseThrow()
                        .text());
        page.locator("main button").click();
        page.waitForURL("**/console/*");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
