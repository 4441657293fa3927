package org.gongji.hotline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.LoggedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The phone in the browser, from the finger to the call log.
@InBrowser
@Timeout(120)
class PhoneTests {

    /// Notes when a sound begins, when it is stopped, and when a key is pressed.
    private static final String EAVESDROP = """
        window.heard = [];
        const note = what => window.heard.push({what, at: performance.now()});
        for (const verb of ['start', 'stop']) {
          const really = AudioBufferSourceNode.prototype[verb];
          AudioBufferSourceNode.prototype[verb] = function (...how) { note(verb); return really.apply(this, how); };
        }
        addEventListener('keydown', () => note('key'), true);
        """;

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private Desk desk;
    private Optional<LoggedCall> before = Optional.empty();

    @BeforeEach
    void sit(Desk desk) {
        this.desk = desk;
        before = lastCall();
    }

    private Page phone() {
        return phone(1280, ColorScheme.LIGHT);
    }

    private Page phone(int width, ColorScheme scheme) {
        var page = desk.window(width, scheme).newPage();
        page.addInitScript(EAVESDROP);
        page.navigate("/phone");
        return page;
    }

    @Test
    void somebody_calls_keys_an_invented_id_and_pin_and_reads_and_hears_the_balance() {
        var page = phone();

        call(page);
        assertThat(words(page)).containsText("查余额,请按1", SOON);
        key(page, "1");
        assertThat(words(page)).containsText("请按您的身份证号码", SOON);
        button(page, "按身份证号:刘洋").click();
        assertThat(words(page)).containsText("请按六位查询密码", SOON);
        button(page, "按密码:刘洋").click();

        assertThat(words(page)).containsText("一万零一百二十元一角", SOON);
        assertThat(page.locator("#path [aria-current]")).containsText("balance", SOON);
        assertThat(page.locator("#chart .here")).hasText("menu");
        assertThat(page.locator("#chart .way.been[data-from='LOOK_UP'][data-to='TELL']"))
                .hasCount(1);
        assertThat(words(page)).not().containsText("778899");
        assertThat(words(page)).not().containsText("131102199102125533");
        Desk.picture(page, "phone-balance");
        key(page, "*");
        key(page, "*");
        assertThat(state(page)).containsText("热线已挂机", SOON);
        assertThat(ended().ending()).contains(Ending.GOODBYE);
    }

    @Test
    void a_key_stops_the_sound_in_the_same_moment_and_what_was_heard_is_logged() {
        var page = phone();
        call(page);
        assertThat(words(page)).containsText("您好", SOON);
        page.waitForFunction("() => heard.some(one => one.what === 'start')");
        page.waitForTimeout(1500);

        page.keyboard().press("3");

        page.waitForFunction("() => heard.filter(one => one.what === 'start').length > 1");
        var delay = number(page, "moment('stop') - moment('key')");
        assertThat(delay).isBetween(0.0, 30.0);
        var heard = number(page, "moment('stop') - moment('start')");
        page.keyboard().press("Escape");
        var logged = desk.program().bean(Calls.class).path(ended().id()).stream()
                .filter(stop -> stop.dialog().equals("main") && stop.place().equals("MENU"))
                .findFirst()
                .orElseThrow();
        assertThat(logged.heardMillis()).isBetween((long) heard - 20, (long) heard + 1000); // on a busy machine
    }

    /// When something happened for the first time, in milliseconds.
    private static double number(Page page, String figure) {
        return ((Number) page.evaluate("() => { const moment = what => heard.find(one => one.what === what).at; return "
                        + figure + " }"))
                .doubleValue();
    }

    @Test
    void without_a_mouse_everything_can_be_done() {
        var page = phone();
        tabTo(page, "call");
        page.keyboard().press("Enter");

        assertThat(words(page)).containsText("查余额", SOON);
        page.keyboard().press("1");
        assertThat(words(page)).containsText("身份证号码", SOON);
        page.keyboard().type("131102199102125533");
        assertThat(words(page)).containsText("查询密码", SOON);
        page.keyboard().type("778899");
        assertThat(words(page)).containsText("一万零一百二十元一角", SOON);

        page.keyboard().press("Escape");
        assertThat(state(page)).containsText("您已挂断");
        assertThat(page.locator("#call")).isFocused();
        assertThat(ended().ending()).contains(Ending.HUNG_UP);
    }

    private static void tabTo(Page page, String id) {
        for (var tab = 0; tab < 40; tab++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("() => document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("no way to " + id + " by the keyboard");
    }

    @Test
    void the_button_hangs_up() {
        var page = phone();
        call(page);
        assertThat(words(page)).containsText("您好", SOON);

        button(page, "挂断").click();

        assertThat(state(page)).containsText("您已挂断");
        assertThat(ended().ending()).contains(Ending.HUNG_UP);
    }

    @Test
    void closing_the_page_hangs_up() {
        var page = phone();
        call(page);
        assertThat(words(page)).containsText("您好", SOON);

        page.close();

        assertThat(ended().ending()).contains(Ending.HUNG_UP);
    }

    @Test
    void going_to_another_page_hangs_up() {
        var page = phone();
        call(page);
        assertThat(words(page)).containsText("您好", SOON);

        page.navigate("/");

        assertThat(ended().ending()).contains(Ending.HUNG_UP);
    }

    @Test
    void a_hidden_page_hangs_up_and_says_why() {
        var page = phone();
        call(page);
        assertThat(words(page)).containsText("您好", SOON);

        page.evaluate("""
            () => {
              Object.defineProperty(document, 'hidden', {value: true});
              document.dispatchEvent(new Event('visibilitychange'));
            }\
            """);

        assertThat(state(page)).containsText("您离开了这一页");
        assertThat(ended().ending()).contains(Ending.HUNG_UP);
    }

    @Test
    void the_number_of_an_invented_person_is_the_calling_number() {
        var page = phone();
        page.locator("#from").selectOption("13800000003");

        call(page);
        assertThat(words(page)).containsText("您好", SOON);
        page.keyboard().press("Escape");

        assertThat(ended().from().orElseThrow().digits()).isEqualTo("13800000003");
    }

    @Test
    void one_browser_makes_two_calls_at_once_and_no_third() {
        var window = desk.window(1280, ColorScheme.LIGHT);
        for (var call = 0; call < 3; call++) {
            window.newPage().navigate("/phone");
        }
        var pages = window.pages();
        pages.forEach(PhoneTests::call);

        assertThat(state(pages.get(2))).containsText("打的人太多", SOON);
        assertThat(words(pages.get(0))).containsText("您好", SOON);
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,zh-CN", "1280,DARK,en", "390,LIGHT,en", "390,DARK,zh-CN"})
    void nothing_keeps_anybody_from_using_it(int width, ColorScheme scheme, String language) {
        var page = phone(width, scheme);
        page.navigate("/phone?lang=" + language);
        assertThat(Desk.obstacles(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Desk.picture(page, "phone-idle-%d-%s".formatted(width, scheme));

        call(page);
        assertThat(words(page)).containsText("您好", SOON);
        page.keyboard().press("3");
        assertThat(words(page)).containsText("按", SOON);

        assertThat(Desk.obstacles(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Desk.picture(page, "phone-call-%d-%s".formatted(width, scheme));
    }

    @Test
    void every_key_is_large_enough_for_an_old_finger() {
        var page = phone(390, ColorScheme.LIGHT);

        for (var button : page.locator("main button:visible").all()) {
            var box = button.boundingBox();
            assertThat(List.of(box.width, box.height)).as(button.innerText()).allMatch(side -> side >= 44);
        }
    }

    private static void call(Page page) {
        page.locator("#call").click();
    }

    private static void key(Page page, String key) {
        page.locator("[data-key='" + key + "']").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator words(Page page) {
        return page.locator("#words");
    }

    private static Locator state(Page page) {
        return page.locator("#state");
    }

    /// The call that this test has made, once it is over.
    private LoggedCall ended() {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> lastCall()
                                .filter(call -> before.map(LoggedCall::id)
                                                .filter(call.id()::equals)
                                                .isEmpty()
                                        && call.ending().isPresent()),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Optional<LoggedCall> lastCall() {
        return desk.program().bean(Calls.class).list(Calls.Wanted.everything(), Optional.empty(), 1).stream()
                .findFirst();
    }
}
