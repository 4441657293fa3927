package org.gongji.hotline.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongji.hotline.account.DemoPerson;
import org.gongji.hotline.console.DemoPassword;
import org.gongji.hotline.console.DemoToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells whoever started the server where it is and what to do next.
@Component
final class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Environment settings;
    private final DemoToken demo;
    private final DemoPassword password;

    Welcome(Environment settings, DemoToken demo, DemoPassword password) {
        this.settings = settings;
        this.demo = demo;
        this.password = password;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var sinceStart = ManagementFactory.getRuntimeMXBean().getUptime();
        log.atInfo().addKeyValue("ms", sinceStart).log("the hotline is ready");
        // in UTF-8 even where the locale says nothing, as in a container
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .println(text(sinceStart));
        tellScripts();
    }

    /// Touches the file of the environment variable `HOTLINE_READY_FILE`, for scripts that wait.
    private void tellScripts() {
        var file = settings.getProperty("HOTLINE_READY_FILE", "");
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(Path.of(file), "ready\n");
        } catch (IOException problem) {
            log.atWarn()
                    .addKeyValue("problem", problem.getClass().getSimpleName())
                    .log("HOTLINE_READY_FILE cannot be written");
        }
    }

    /// @param sinceStart milliseconds since the JVM started
    String text(long sinceStart) {
        var text = new StringBuilder("\n");
        line(text, "共济热线已就绪 · Gongji Hotline is ready (%.1f s)".formatted(sinceStart / 1000.0));
        text.append('\n');
        line(text, "电话 · calls     agi://%s:%s/hotline".formatted(agi("bind", "127.0.0.1"), agi("port", "4573")));
        line(text, "控制台 · console %s/console".formatted(web("server.address", "local.server.port", "8080")));
        line(text, "接口 · REST      %s/api/v1/calls".formatted(web("server.address", "local.server.port", "8080")));
        line(
                text,
                "健康 · health    %s/actuator/health"
                        .formatted(web("management.server.address", "local.management.port", "8081")));
        demo.token().ifPresent(token -> demo(text, token.text()));
        text.append('\n');
        line(text, "停止 · stop      Ctrl-C");
        return text.toString();
    }

    private void demo(StringBuilder text, String token) {
        line(text, "令牌 · token     " + token);
        password.password()
                .ifPresent(word ->
                        line(text, "控制台用户 · console users: supervisor, auditor, admin  密码 password " + word.text()));
        line(text, "网页电话 · phone %s/phone".formatted(web("server.address", "local.server.port", "8080")));
        text.append('\n');
        line(text, "演示用的人都是虚构的。 · The people of this demo are invented.");
        for (var person : DemoPerson.all()) {
            line(text, "  %s  身份证 ID %s  密码 PIN %s".formatted(person.name(), person.id(), person.pin()));
        }
        text.append('\n');
        var first = DemoPerson.all().getFirst();
        line(text, "接下来,打开网页电话,或者另开一个终端(X 按 *): · Next, open that page, or another terminal (X is *):");
        line(text, "  bin/hotline call --from " + first.phone() + port());
        line(text, "  bin/hotline call --keys '1 %s %s *'%s".formatted(first.keyed(), first.pin(), port()));
    }

    /// What the phone must be told where the port is not the usual one.
    private String port() {
        var port = agi("port", "4573");
        return port.equals("4573") ? "" : " --port " + port;
    }

    private String agi(String name, String usual) {
        return settings.getProperty("hotline.agi." + name, usual);
    }

    private String web(String address, String port, String usual) {
        var host = settings.getProperty(address, "127.0.0.1");
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + settings.getProperty(port, usual);
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
