package org.gongji.hotline.call;

import static java.util.Objects.requireNonNullElse;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/// What the module logs, whatever other tests have done to the console.
final class LogLines {

    private LogLines() {}

    /// The lines that are logged while `work` runs, with their key-values.
    static List<String> of(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(LogLines.class.getPackageName());
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        try {
            work.run();
        } finally {
            logger.detachAppender(lines);
        }
        return lines.list.stream().map(LogLines::line).toList();
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of()).stream()
                        .map(pair -> " " + pair)
                        .collect(Collectors.joining());
    }
}
