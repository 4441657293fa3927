package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.gongji.hotline.account.Lockouts;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What is around each page, as a browser gets it.
@SpringBootTest(
        classes = PagesTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/pages-tests",
            "management.server.port=0",
            "spring.flyway.enabled=false"
        })
class PagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "org.gongji.hotline.console",
        "org.gongji.hotline.calllog",
        "org.gongji.hotline.vault",
        "org.gongji.hotline.database",
        "org.gongji.hotline.region"
    })
    static class Part {

        @Bean
        Register register() {
            return _ -> Optional.empty();
        }

        @Bean
        Lockouts lockouts() {
            return _ -> false;
        }
    }

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_page_is_in_chinese_unless_somebody_chose_english() throws Exception {
        assertThat(get("/").body()).contains("lang=\"zh-CN\"", "共济热线在运行");
        assertThat(get("/?lang=en").body()).contains("lang=\"en\"", "Gongji Hotline is running");
        assertThat(get("/?lang=en").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("hotline-lang=en", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_page_offers_the_other_language_of_itself() throws Exception {
        assertThat(get("/").body()).contains("href=\"/?lang=en\"");
    }

    @Test
    void a_browser_is_told_to_load_nothing_from_elsewhere_and_to_run_nothing_inline() throws Exception {
        var page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).doesNotContain("style=", "onclick", "<style", "<script>");
    }

    @Test
    void everything_a_page_names_is_served_from_here() throws Exception {
        for (var path : get("/").body().split("\"", -1)) {
            if (path.matches("/(css|js|webjars)/.*")) {
                assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
