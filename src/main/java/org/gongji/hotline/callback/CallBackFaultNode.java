package org.gongji.hotline.callback;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongji.hotline.account.Contact;
import org.gongji.hotline.account.Contacts;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Span;
import org.gongji.hotline.rules.Timetable;
import org.gongji.hotline.rules.Week;
import org.gongji.hotline.rules.WorkCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node of [CallBackFault]: the scheduler and all that calls, on a stand-in for the switch that keeps what it was
/// asked. Everybody has a number, and it is never too late to call.
///
/// No `@Configuration`, so that the server does not find it.
@EnableAutoConfiguration
@ComponentScan({
    "org.gongji.hotline.account",
    "org.gongji.hotline.callback",
    "org.gongji.hotline.database",
    "org.gongji.hotline.region",
    "org.gongji.hotline.vault"
})
public final class CallBackFaultNode {

    private static final String HOLDS = "fault.holds";

    /// Runs until it is killed.
    ///
    /// @param holds how many it takes and then neither dials nor lets go
    public static void run(int holds, List<String> settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--hotline.callback.enabled=true",
                "--management.server.port=0",
                "--hotline.callback.per-second=100",
                "--hotline.callback.lines=100000",
                "--hotline.callback.share=100",
                "--hotline.callback.per-day=10000000",
                "--" + HOLDS + "=" + holds));
        all.addAll(settings);
        var node = SpringApplication.run(CallBackFaultNode.class, all.toArray(String[]::new));
        node.getBean(JdbcClient.class)
                .sql("INSERT INTO fault_node (node) VALUES (:node)")
                .param("node", ProcessHandle.current().pid())
                .update();
    }

    static void makeTables(JdbcClient jdbc) {
        jdbc.sql("CREATE TABLE fault_node (node BIGINT NOT NULL PRIMARY KEY)").update();
        jdbc.sql("""
                        CREATE TABLE fault_dial (
                            id BIGINT NOT NULL AUTO_INCREMENT,
                            attempt BIGINT NOT NULL,
                            number VARCHAR(20) NOT NULL,
                            node BIGINT NOT NULL,
                            PRIMARY KEY (id)
                        )
                        """).update();
    }

    @Bean
    Dialler dialler(JdbcClient jdbc, ObjectProvider<DialListener> listeners) {
        return new Kept(jdbc, listeners);
    }

    @Bean
    @Primary
    Contacts everybody() {
        return person -> Optional.of(new Contact(
                new Person(
                        person,
                        new PoolCode("110000"),
                        Scheme.EMPLOYEE,
                        InsuranceStatus.ACTIVE,
                        LocalDate.of(1955, 3, 7),
                        IdNumber.Sex.FEMALE),
                Optional.of(new PhoneNumber("138%08d".formatted(person.value()))),
                Optional.empty()));
    }

    @Bean
    @Primary
    Packs alwaysOpen(Regions regions) {
        var always = List.of(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        var days = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> always));
        var hours = new Timetable(new Week(days, always, always), List.of(), new WorkCalendar(Set.of(), Set.of()));
        return (pool, day) -> calling(regions.of(pool, day), hours);
    }

    private static RulePack calling(RulePack pack, Timetable hours) {
        return new RulePack(
                pack.region(),
                pack.version(),
                pack.from(),
                pack.to(),
                pack.kinship(),
                pack.reach(),
                pack.fund(),
                pack.limits(),
                pack.consent(),
                pack.ending(),
                pack.recognition(),
                pack.elders(),
                pack.officeHours(),
                hours,
                pack.sources());
    }

    /// Holds the first ones for ever.
    @Bean
    @Primary
    Pause holding(Environment environment) {
        var left = new AtomicInteger(environment.getRequiredProperty(HOLDS, Integer.class));
        return length -> Thread.sleep(left.getAndDecrement() > 0 ? Duration.ofDays(1) : length);
    }

    private static final class Kept implements Dialler {

        private final JdbcClient jdbc;
        private final ObjectProvider<DialListener> listeners;

        Kept(JdbcClient jdbc, ObjectProvider<DialListener> listeners) {
            this.jdbc = jdbc;
            this.listeners = listeners;
        }

        @Override
        public Dialled dial(Dial dial) {
            jdbc.sql("INSERT INTO fault_dial (attempt, number, node) VALUES (:attempt, :number, :node)")
                    .param("attempt", dial.attempt().value())
                    .param("number", dial.number().digits())
                    .param("node", ProcessHandle.current().pid())
                    .update();
            var end = new DialEnd(dial.attempt(), DialEnd.How.UNREACHABLE, 20);
            Thread.startVirtualThread(() -> listeners.orderedStream().forEach(listener -> listener.ended(end)));
            return new Dialled.Accepted();
        }

        @Override
        public InFlight inFlight() {
            return new InFlight.Known(Set.of());
        }

        @Override
        public Link link() {
            return Link.UP;
        }
    }
}
