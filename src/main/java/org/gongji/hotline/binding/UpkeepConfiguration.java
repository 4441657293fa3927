package org.gongji.hotline.binding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import org.gongji.hotline.region.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When what falls due in family sharing is done, on one of the nodes.
@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

    private static final Logger log = LoggerFactory.getLogger(UpkeepConfiguration.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> sharingUpkeep(Upkeep upkeep, InsuranceEndings insurance) {
        return Tasks.recurring("sharing-upkeep", FixedDelay.of(EVERY)).execute((_, _) -> {
            tell("requests and sharings whose time is up were closed", upkeep.close());
            tell("changes of insurance were worked off", insurance.workOff());
        });
    }

    @Bean
    RecurringTask<Void> sharingPurge(Upkeep upkeep, Regions regions) {
        return Tasks.recurring("sharing-purge", new Daily(regions.zone(), AT_NIGHT))
                .execute((_, _) -> tell("rows that need not be known any longer were deleted", upkeep.purge()));
    }

    private static void tell(String what, int count) {
        if (count > 0) {
            log.atInfo().addKeyValue("count", count).log(what);
        }
    }
}
