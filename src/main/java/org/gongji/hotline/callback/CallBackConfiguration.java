package org.gongji.hotline.callback;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.gongji.hotline.account.Contacts;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.vault.FieldCipher;
import org.gongji.hotline.vault.NumberHash;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every program needs that files a request, looks at the call-backs or steers them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallBackSettings.class)
class CallBackConfiguration {

    @Bean
    Book callBackBook(JdbcClient jdbc, NumberHash hash, FieldCipher cipher) {
        return new StoredBook(jdbc, time(jdbc), hash, cipher, node());
    }

    @Bean
    Packs callBackPacks(Regions regions) {
        return regions::of;
    }

    @Bean
    WaitingPeople waitingPeople(Book book, Transactions transactions, CallBackSettings settings) {
        return new WaitingPeople(book, transactions, settings.firstAfter());
    }

    @Bean
    CallBackSwitch callBackSwitch(JdbcClient jdbc, Transactions transactions, Book book) {
        return new StoredSwitch(jdbc, transactions, time(jdbc), book);
    }

    @Bean
    CallBackBoard callBackBoard(JdbcClient jdbc, FieldCipher cipher) {
        return new StoredBoard(jdbc, time(jdbc), cipher);
    }

    @Bean
    Attempts attempts(JdbcClient jdbc) {
        return new StoredAttempts(jdbc);
    }

    @Bean
    DoNotCall doNotCall(JdbcClient jdbc, Transactions transactions, FieldCipher cipher) {
        return new StoredDoNotCall(jdbc, transactions, time(jdbc), cipher);
    }

    @Bean
    CallBackMeters callBackMeters(MeterRegistry registry, CallBackBoard board) {
        return new CallBackMeters(registry, board);
    }

    @Bean
    Sessions callBackSessions(
            Book book,
            Transactions transactions,
            Contacts contacts,
            Packs packs,
            Regions regions,
            CallBackSettings settings,
            CallBackMeters meters) {
        return new Sessions(
                book,
                transactions,
                contacts,
                packs,
                regions.zone(),
                settings.caps().inAll(),
                meters);
    }

    static Supplier<Instant> time(JdbcClient jdbc) {
        return () -> jdbc.sql("SELECT UTC_TIMESTAMP(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private static String node() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }
}
