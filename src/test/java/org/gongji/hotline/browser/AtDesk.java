package org.gongji.hotline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test its desk and clears it up behind it; program and browser are started once for all.
final class AtDesk implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(AtDesk.class);

    /// What is started once.
    private record Shared(Playwright playwright, Browser browser, WholeProgram program) implements AutoCloseable {

        static Shared start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium()))
                    // asks nothing of the world outside, and may play a sound without a loudspeaker
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            return new Shared(playwright, playwright.chromium().launch(options), WholeProgram.start());
        }

        private static String chromium() {
            try {
                var script = new ProcessBuilder("src/test/bed/browser")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            program.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot().getStore(OURS).computeIfAbsent("shared", _ -> Shared.start(), Shared.class);
        return context.getStore(OURS)
                .computeIfAbsent("desk", _ -> new Desk(shared.browser(), shared.program()), Desk.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var desk = context.getStore(OURS).remove("desk", Desk.class);
        if (desk != null) {
            desk.leave();
        }
    }
}
