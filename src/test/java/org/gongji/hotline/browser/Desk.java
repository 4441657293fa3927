package org.gongji.hotline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody at a browser. What the browser complains of, and what it asks of other hosts, fails the test at its end.
final class Desk {

    /// What WCAG 2.2 AA asks, as far as a program can tell.
    private static final String AXE = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(found => found.violations.map(one =>
                one.id + ': ' + one.help + ' ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')))
            """;

    private final Browser browser;
    private final WholeProgram program;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Desk(Browser browser, WholeProgram program) {
        this.browser = browser;
        this.program = program;
    }

    WholeProgram program() {
        return program;
    }

    BrowserContext window(int width, ColorScheme scheme) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBaseURL(program.address());
        var context = browser.newContext(options);
        contexts.add(context);
        context.onPage(this::listen);
        return context;
    }

    /// A window of somebody who has come in to the console: `supervisor`, `auditor` or `admin`.
    BrowserContext signedIn(String name, int width, ColorScheme scheme) {
        var window = window(width, scheme);
        var page = window.newPage();
        page.navigate("/console/sign-in");
        page.locator("#name").fill(name);
        page.locator("#password").fill(WholeProgram.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(address -> !address.contains("sign-in"));
        page.close();
        return window;
    }

    Page window() {
        return window(1280, ColorScheme.LIGHT).newPage();
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(program.address())) {
                complaints.add("asked " + request.url());
            }
        });
    }

    /// What keeps some people from using this page.
    static List<String> obstacles(Page page) {
        page.evaluate(axe());
        return ((List<?>) page.evaluate(AXE)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var script = Desk.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// For whoever wants to see it.
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    void leave() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
