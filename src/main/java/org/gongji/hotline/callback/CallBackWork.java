package org.gongji.hotline.callback;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongji.hotline.account.Contacts;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.PhoneNumber;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the nodes do about call-backs, in turn. Only in the server: a command that files or steers calls nobody.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CallBackWork {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration RECONCILES_EVERY = Duration.ofSeconds(10);
    private static final Duration FORGETS_EVERY = Duration.ofDays(1);

    @Bean
    Pause callBackPause() {
        return Thread::sleep;
    }

    @Bean
    Dialling dialling(
            Book book,
            Transactions transactions,
            Contacts contacts,
            Packs packs,
            Pause pause,
            Regions regions,
            CallBackSettings settings,
            Environment environment,
            Dialler dialler) {
        var placed = new Round.Placed(
                settings.caps(), settings.pace(), settings.ringing(), shown(environment), regions.zone());
        return new Dialling(
                new Round(book, transactions, contacts, packs, placed),
                new Placing(book, transactions, dialler, pause),
                dialler);
    }

    /// What the called person sees is what they may dial themselves.
    private static PhoneNumber shown(Environment environment) {
        return new PhoneNumber(environment
                .getProperty("hotline.number-from-anywhere", "010-12333")
                .replace("-", ""));
    }

    /// Two, so that one node may ask the switch while another looks, and a node that dies holds up only one of them.
    @Bean
    Task<?> callBacksFirst(Dialling dialling, CallBackSettings settings) {
        return dials("call-backs-1", dialling, settings);
    }

    @Bean
    Task<?> callBacksSecond(Dialling dialling, CallBackSettings settings) {
        return dials("call-backs-2", dialling, settings);
    }

    @Bean
    Task<?> callBacksReconciled(Book book, Transactions transactions, Dialler dialler) {
        return task("call-backs-reconcile", RECONCILES_EVERY, new Reconciling(book, transactions, dialler)::reconcile);
    }

    @Bean
    Task<?> callBacksForgotten(JdbcClient jdbc, CallBackSettings settings) {
        var forgetting = new Forgetting(jdbc, CallBackConfiguration.time(jdbc), settings.retention());
        return task("call-backs-forget", FORGETS_EVERY, forgetting::forget);
    }

    private static Task<?> dials(String name, Dialling dialling, CallBackSettings settings) {
        return task(name, LOOKS_EVERY, settings.enabled() ? dialling::run : CallBackWork::nobody);
    }

    private static void nobody() {
        // people stay due
    }

    private static Task<?> task(String name, Duration every, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(every)).execute((_, _) -> work.run());
    }
}
