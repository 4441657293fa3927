package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownHostsTests {

    private final KnownHosts hosts = new KnownHosts(List.of("Demo.Example", "192.0.2.7"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LOCALHOST:8080",
                "localhost.:8080",
                "127.0.0.1",
                "127.0.0.1:49152",
                "[::1]",
                "[::1]:8080",
                "demo.example:8080",
                "192.0.2.7:8080"
            })
    void a_name_of_this_machine_or_of_the_settings_is_answered(String host) throws Exception {
        assertThat(asked(host).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "evil.example:localhost",
                "localhost@evil.example",
                "localhost evil.example",
                "127.0.0.2",
                "192.0.2.8",
                "[::1].evil.example",
                "[::1",
                "localhost:",
                "localhost:8080:8080",
                ""
            })
    void any_other_name_is_told_that_it_is_none_of_ours(String host) throws Exception {
        var answer = asked(host);

        assertThat(answer.getStatus()).isEqualTo(421);
        assertThat(answer.getContentAsString()).contains("hotline.demo.hosts", "localhost");
    }

    @Test
    void what_a_page_says_a_proxy_had_said_counts_nothing() throws Exception {
        var request = request("evil.example");
        request.addHeader("X-Forwarded-Host", "localhost");
        request.addHeader("Forwarded", "host=localhost");

        assertThat(answer(request).getStatus()).isEqualTo(421);
    }

    @Test
    void without_any_name_nothing_is_answered() throws Exception {
        assertThat(answer(new MockHttpServletRequest("GET", "/")).getStatus()).isEqualTo(421);
    }

    private MockHttpServletResponse asked(String host) throws Exception {
        return answer(request(host));
    }

    private static MockHttpServletRequest request(String host) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Host", host);
        return request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        hosts.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
