package org.gongji.hotline.account;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads the invented people of the demo, once: into a database where nobody is.
@Component
@ConditionalOnBooleanProperty("hotline.demo.enabled")
final class DemoPeople implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    private final JdbcClient jdbc;
    private final PeopleFeed people;
    private final MovementFeed movements;

    DemoPeople(JdbcClient jdbc, PeopleFeed people, MovementFeed movements) {
        this.jdbc = jdbc;
        this.people = people;
        this.movements = movements;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (nobodyIsThere()) {
            load(people, "demo/people.csv");
            load(movements, "demo/movements.csv");
            log.info("the demo's people and their movements are in");
        }
    }

    private boolean nobodyIsThere() {
        return jdbc.sql("SELECT id FROM person LIMIT 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    private static void load(FeedReading.Kind<?> kind, String resource) {
        try (var file = FeedFile.of(new ClassPathResource(resource).getContentAsByteArray())) {
            var outcome = new FeedReading<>(kind, file, new Unwatched()).run();
            if (!(outcome instanceof FeedOutcome.Done)) {
                throw new IllegalStateException(resource + " is no feed: " + outcome);
            }
        } catch (IOException problem) {
            throw new IllegalStateException(resource + " is not in this jar", problem);
        }
    }

    private static final class Unwatched implements FeedWatcher {

        @Override
        public void at(long lines, long bytes, long ofBytes) {
            // a handful of lines: nobody waits for them
        }

        @Override
        public void refused(long line, Refusal why) {
            throw new IllegalStateException("line " + line + " of the demo: " + why);
        }
    }
}
