package org.gongji.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTests {

    private final LoggerContext loggers = new LoggerContext();

    DiscretionTests() {
        loggers.getLogger("ROOT").setLevel(Level.TRACE);
        loggers.addTurboFilter(new Discretion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.jdbc.core.StatementCreatorUtils",
                "org.springframework.web.servlet.mvc.method.annotation.RequestResponseBodyMethodProcessor",
                "org.springframework.security.web.FilterChainProxy",
                "org.apache.coyote.http11.Http11InputBuffer",
                "org.asteriskjava.fastagi.internal.AgiReader",
                "com.zaxxer.hikari.pool.PoolBase",
                "a.library.of.tomorrow"
            })
    void a_library_tells_no_details_even_at_trace(String name) {
        assertThat(loggers.getLogger(name).isTraceEnabled()).isFalse();
        assertThat(loggers.getLogger(name).isDebugEnabled()).isFalse();
    }

    @Test
    void a_library_may_still_complain() {
        assertThat(loggers.getLogger("com.zaxxer.hikari.pool.PoolBase").isWarnEnabled())
                .isTrue();
    }

    @Test
    void asterisk_java_may_not_for_it_repeats_events_of_the_switch() {
        assertThat(loggers.getLogger("org.asteriskjava.manager.internal.ManagerReaderImpl")
                        .isErrorEnabled())
                .isFalse();
    }

    @Test
    void our_own_code_may_tell_details() {
        assertThat(loggers.getLogger("org.gongji.hotline.call.Anything").isTraceEnabled())
                .isTrue();
    }
}
