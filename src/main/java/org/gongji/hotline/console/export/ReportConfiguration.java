package org.gongji.hotline.console.export;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.DisabledSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import org.gongji.hotline.binding.RequestCounts;
import org.gongji.hotline.callback.CallBackOutcomes;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.database.DataSettings;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When the report of a day is written, on one of the nodes.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    Reports reports(JdbcClient database) {
        return new Reports(database);
    }

    @Bean
    ReportRun reportRun(
            Calls calls,
            RequestCounts requests,
            CallBackOutcomes callBacks,
            Reports reports,
            MessageSource messages,
            RegionSettings region,
            DataSettings data,
            ReportSettings settings) {
        var folder = new ReportFolder(settings.folder().orElse(data.dir().resolve("reports")));
        return new ReportRun(calls, requests, callBacks, reports, folder, messages, region.zone(), settings.keep());
    }

    @Bean
    RecurringTask<Void> dailyReport(ReportRun run, RegionSettings region, ReportSettings settings) {
        Schedule when = settings.enabled() ? new Daily(region.zone(), settings.at()) : new DisabledSchedule();
        return Tasks.recurring("daily-report", when).execute((_, _) -> run.writeWhatIsMissing());
    }
}
