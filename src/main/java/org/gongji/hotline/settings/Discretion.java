package org.gongji.hotline.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Keeps people out of the log, whatever level is set: below INFO other people's libraries write statement
/// parameters, request bodies, headers and whole events of the switch, so only those named here may.
final class Discretion extends TurboFilter implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> MAY_TELL_DETAILS = List.of(
            "org.gongji.hotline.",
            "org.springframework.boot.",
            "org.springframework.context.",
            "org.springframework.beans.",
            "org.flywaydb.",
            "com.github.kagkarlsson.");

    /// Repeats requests, keys or values of what it complains about, at any level.
    private static final List<String> MAY_TELL_NOTHING = List.of(
            "org.asteriskjava.",
            "org.apache.coyote.http11.",
            "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.getTurboFilterList().removeIf(Discretion.class::isInstance);
            loggers.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable problem) {
        var name = logger.getName();
        if (isIn(MAY_TELL_NOTHING, name)) {
            return FilterReply.DENY;
        }
        return level.isGreaterOrEqual(Level.INFO) || isIn(MAY_TELL_DETAILS, name)
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }

    private static boolean isIn(List<String> packages, String name) {
        for (var part : packages) {
            if (name.startsWith(part)) {
                return true;
            }
        }
        return false;
    }
}
