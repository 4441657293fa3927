package org.gongji.hotline.binding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.DisabledSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.gongji.hotline.account.IdNumbers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the way out together. Where no receiver is set nothing is sent; events are kept for the CSV, and all of them
/// are sent, oldest first, once one is set.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final String NAME = "webhook";
    private static final Duration EVERY = Duration.ofSeconds(2);

    @Bean
    RecurringTask<Void> webhook(WebhookSettings settings, StoredOutbox outbox, IdNumbers idNumbers) {
        return settings.receiver()
                .map(receiver -> sending(receiver, settings, outbox, idNumbers))
                .orElseGet(() -> Tasks.recurring(NAME, new DisabledSchedule()).execute((_, _) -> {}));
    }

    private static RecurringTask<Void> sending(
            Receiver receiver, WebhookSettings settings, StoredOutbox outbox, IdNumbers idNumbers) {
        var courier = new Courier(receiver, settings.secret(), settings.connectWithin(), settings.replyWithin());
        var pauses = new Pauses(
                settings.pause(),
                settings.longestPause(),
                () -> ThreadLocalRandom.current().nextDouble());
        var delivery = new Delivery(outbox, idNumbers, courier, pauses, settings);
        return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((_, context) -> {
            var state = context.getSchedulerState();
            try {
                delivery.round(() -> state.isShuttingDown() || state.isPaused());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Bean
    OutboxMeters outboxMeters(StoredOutbox outbox) {
        return new OutboxMeters(outbox, System::nanoTime);
    }
}
