package org.gongji.hotline.calllog;

import io.micrometer.core.instrument.MeterRegistry;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the call log together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallLogSettings.class)
class CallLogConfiguration {

    @Bean
    ThisNode thisNode() {
        return ThisNode.ofThisRun();
    }

    @Bean
    Calls calls(JdbcClient database, FieldCipher cipher, BlindIndex index) {
        return new CallReading(database, cipher, index);
    }

    @Bean
    Replays replays(JdbcClient database, FieldCipher cipher) {
        return new StoredReplays(database, cipher);
    }

    @Bean
    RunningBuild runningBuild(ThisNode node) {
        return new RunningBuild(node.version());
    }

    @Bean
    Live live(JdbcClient database, FieldCipher cipher) {
        return new LiveReading(database, cipher);
    }

    @Bean
    Insight insight(JdbcClient database) {
        return new InsightReading(database);
    }

    @Bean
    Summaries summaries(NamedParameterJdbcTemplate database, RegionSettings region) {
        return new Summaries(database, region.zone());
    }

    @Bean
    LogMeters logMeters(MeterRegistry registry) {
        return new LogMeters(registry);
    }

    @Bean
    CallWriter callWriter(
            NamedParameterJdbcTemplate database,
            PlatformTransactionManager transactions,
            FieldCipher cipher,
            BlindIndex index,
            ThisNode node,
            Summaries summaries,
            LogMeters meters,
            CallLogSettings settings) {
        var writing = new CallWriting(database, new TransactionTemplate(transactions), cipher, index, node, summaries);
        return new CallWriter(writing, meters, settings.waiting(), Backoff.growing());
    }

    @Bean
    CallListener callListener(CallWriter writer, LogMeters meters) {
        return new CallListener(writer, meters);
    }

    @Bean
    Rounds callLogRounds(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ThisNode node,
            MeterRegistry registry,
            Summaries summaries,
            RegionSettings region,
            CallLogSettings settings) {
        var nodes = new Nodes(database, new TransactionTemplate(transactions));
        return new Rounds(
                new Heartbeat(nodes, node),
                new Reporter(nodes, node, () -> Figures.of(registry)),
                new PartitionKeeper(new Partitions(database), settings.retention()),
                new CatchUp(
                        database,
                        new TransactionTemplate(transactions),
                        summaries,
                        region.zone(),
                        settings.summaries()));
    }
}
