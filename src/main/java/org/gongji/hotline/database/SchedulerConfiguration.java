package org.gongji.hotline.database;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What falls due, on the clock of the database. Modules contribute beans of `Task`. Only in the server: a command
/// that reads a feed does nothing else.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SchedulerConfiguration {

    @Bean
    Clock databaseClock(JdbcClient database) {
        return new DatabaseClock(
                () -> database.sql("SELECT UTC_TIMESTAMP(6)")
                        .query(LocalDateTime.class)
                        .single()
                        .toInstant(ZoneOffset.UTC),
                System::nanoTime);
    }

    @Bean
    Scheduler scheduler(DataSource database, Clock databaseClock, ObjectProvider<Task<?>> tasks) {
        return DueWork.scheduler(database, databaseClock, tasks.orderedStream().toList());
    }

    @Bean
    SchedulerRun schedulerRun(Scheduler scheduler) {
        return new SchedulerRun(scheduler);
    }
}
