package org.gongji.hotline.console;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is done about the audit and the sessions by the clock, on one of the nodes. Only in the server.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);
    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    AuditBook auditBook(JdbcClient database) {
        return new AuditBook(database);
    }

    @Bean
    AuditUpkeep auditUpkeep(Audit audit, AuditSettings settings) {
        return new AuditUpkeep(audit, settings);
    }

    /// `health` names it after this method.
    @Bean
    AuditWatch auditChainHealthIndicator(AuditBook book) {
        return new AuditWatch(book, InstantSource.system());
    }

    @Bean
    RecurringTask<Void> auditCheckDaily(AuditUpkeep upkeep, RegionSettings region) {
        return Tasks.recurring("audit-check", new Daily(region.zone(), AT_NIGHT))
                .execute((_, _) -> {
                    upkeep.purge();
                    upkeep.check();
                });
    }

    @Bean
    RecurringTask<Void> sessionPurge(Badges badges, Guesses guesses) {
        return Tasks.recurring("console-sessions", FixedDelay.of(EVERY)).execute((_, _) -> {
            badges.purge();
            guesses.purge();
        });
    }
}
