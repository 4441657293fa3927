package org.gongji.hotline.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.LoggedCall;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

@Tag("database")
class ReportRunTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("console");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    private final Log log = new Log();
    private Reports reports;
    private LocalDate yesterday;
    private ReportRun run;

    @BeforeEach
    void open() {
        DATABASE.jdbc().sql("DELETE FROM daily_report").update();
        reports = new Reports(DATABASE.jdbc());
        yesterday = reports.now().atZone(SHANGHAI).toLocalDate().minusDays(1);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/calls", "messages/call", "messages/reports");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        run = new ReportRun(
                log,
                new FiveRequests(),
                (_, _) -> Map.of(CallOutcome.NO_ANSWER, 4L),
                reports,
                new ReportFolder(folder.resolve("reports")),
                messages,
                SHANGHAI,
                Duration.ofDays(30));
    }

    @Test
    void a_day_is_added_up_by_hour_outcome_dialog_and_identification() {
        log.add(at(9, 5), Ending.GOODBYE, "balance/MENU", Optional.of(17L));
        log.add(at(9, 55), Ending.HUNG_UP, "identify/PIN", Optional.empty());
        log.add(at(23, 59), Ending.HUNG_UP, "balance/TELL", Optional.of(18L));

        run.writeWhatIsMissing();

        assertThat(lines())
                .contains(
                        "通话,Calls,全部,all,3",
                        "通话,Calls,平均时长(秒),seconds on average,60",
                        "身份验证,Identification,验证了身份,identified,2",
                        "身份验证,Identification,没有验证身份,not identified,1",
                        "结果,Outcomes,来电人挂机,hung up,2",
                        "结果,Outcomes,说完再见,good-bye,1",
                        "按小时,By hour,09:00,09:00,2",
                        "按小时,By hour,23:00,23:00,1",
                        "按小时,By hour,00:00,00:00,0",
                        "结束于哪段对话,Ended in dialog,balance,balance,2",
                        "结束于哪段对话,Ended in dialog,identify,identify,1");
    }

    @Test
    void requests_and_call_backs_of_the_day_stand_beside_the_calls() {
        run.writeWhatIsMissing();

        assertThat(lines())
                .contains(
                        "家庭共济申请,Requests for family sharing,提出,filed,5",
                        "家庭共济申请,Requests for family sharing,确认,confirmed,3",
                        "家庭共济申请,Requests for family sharing,拒绝,refused,0",
                        "回拨,Call-backs,没人接,no answer,4",
                        "回拨,Call-backs,当场同意,agreed on the call,0");
    }

    @Test
    void no_line_is_about_a_person() {
        log.add(at(9, 5), Ending.GOODBYE, "balance/MENU", Optional.of(170017L));

        run.writeWhatIsMissing();

        assertThat(String.join("\n", lines())).doesNotContain("170017", "138", "0001");
    }

    @Test
    void every_word_of_it_is_there_in_both_languages() {
        run.writeWhatIsMissing();

        assertThat(String.join("\n", lines())).doesNotContain("reports.", "outcome.", "call.kind");
    }

    @Test
    void days_that_were_missed_are_written_too_a_week_at_most() {
        reports.keep(yesterday.minusDays(20), 0, new byte[1], new byte[1]);

        run.writeWhatIsMissing();

        assertThat(reports.before(yesterday.plusDays(1), 100))
                .extracting(Reports.Kept::day)
                .hasSize(8)
                .startsWith(yesterday, yesterday.minusDays(1))
                .endsWith(yesterday.minusDays(6), yesterday.minusDays(20));
    }

    @Test
    void a_second_run_on_the_same_day_writes_nothing_more() {
        run.writeWhatIsMissing();
        log.add(at(9, 5), Ending.GOODBYE, "balance/MENU", Optional.of(17L));

        run.writeWhatIsMissing();

        assertThat(lines()).contains("通话,Calls,全部,all,0");
    }

    @Test
    void its_files_lie_in_the_folder_and_only_their_owner_reads_them() throws IOException {
        run.writeWhatIsMissing();

        for (var form : Form.values()) {
            var file = folder.resolve("reports").resolve("calls-" + yesterday + form.suffix());
            assertThat(Files.readAllBytes(file))
                    .isEqualTo(reports.file(yesterday, form).orElseThrow());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_is_older_than_it_is_to_be_kept_is_deleted_and_nothing_else() throws IOException {
        var old = yesterday.minusDays(40);
        reports.keep(old, 0, new byte[1], new byte[1]);
        Files.createDirectories(folder.resolve("reports"));
        Files.writeString(folder.resolve("reports").resolve("calls-" + old + ".csv"), "old");
        Files.writeString(folder.resolve("reports").resolve("somebodys.txt"), "theirs");

        run.writeWhatIsMissing();

        assertThat(reports.file(old, Form.CSV)).isEmpty();
        assertThat(folder.resolve("reports").resolve("calls-" + old + ".csv")).doesNotExist();
        assertThat(folder.resolve("reports").resolve("somebodys.txt")).exists();
    }

    @Test
    void without_a_folder_the_report_is_in_the_console_all_the_same() throws IOException {
        Files.writeString(folder.resolve("reports"), "no folder");

        run.writeWhatIsMissing();

        assertThat(reports.file(yesterday, Form.XLSX)).isPresent();
    }

    private List<String> lines() {
        var file = reports.file(yesterday, Form.CSV).orElseThrow();
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private Instant at(int hour, int minute) {
        return yesterday.atTime(hour, minute).atZone(SHANGHAI).toInstant();
    }

    /// A log of calls of a minute each.
    private static final class Log implements Calls {

        private final List<LoggedCall> all = new ArrayList<>();

        void add(Instant began, Ending ending, String place, Optional<Long> person) {
            all.add(new LoggedCall(
                    CallId.next(began),
                    "node",
                    "1",
                    Optional.empty(),
                    "channel",
                    Optional.of(new PhoneNumber("13800000001")),
                    began,
                    Optional.of(began.plusSeconds(60)),
                    Optional.of(ending),
                    Optional.of(place),
                    Optional.of("zh-CN"),
                    Optional.of("USUAL"),
                    person,
                    Optional.of("110000"),
                    Optional.empty()));
        }

        @Override
        public List<LoggedCall> list(Wanted wanted, Optional<CallId> before, int most) {
            return all.stream()
                    .filter(call -> !call.began().isBefore(wanted.from().orElseThrow()))
                    .filter(call -> call.began().isBefore(wanted.to().orElseThrow()))
                    .filter(call ->
                            before.isEmpty() || call.id().value() < before.get().value())
                    .sorted(Comparator.comparingLong(
                                    (LoggedCall call) -> call.id().value())
                            .reversed())
                    .limit(most)
                    .toList();
        }

        @Override
        public long count(Wanted wanted, long most) {
            return list(wanted, Optional.empty(), Integer.MAX_VALUE).size();
        }

        @Override
        public Optional<LoggedCall> find(CallId id) {
            return Optional.empty();
        }

        @Override
        public Optional<LoggedCall> byTicket(String ticket) {
            return Optional.empty();
        }

        @Override
        public List<LoggedCall.Stop> path(CallId id) {
            return List.of();
        }
    }
}
