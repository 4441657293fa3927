package org.gongji.hotline.call;

import java.time.InstantSource;
import java.util.stream.Collectors;
import org.gongji.hotline.account.Accounts;
import org.gongji.hotline.account.CallWishes;
import org.gongji.hotline.account.Identification;
import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.account.Persons;
import org.gongji.hotline.account.Pins;
import org.gongji.hotline.account.Relatives;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.callback.CallBacks;
import org.gongji.hotline.dialog.Repertoire;
import org.gongji.hotline.dialog.Surnames;
import org.gongji.hotline.region.Regions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the dialogs together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HotlineSettings.class)
class CallConfiguration {

    @Bean
    Hotline hotline(
            Identification identification,
            Accounts accounts,
            Pins pins,
            KnownNumbers numbers,
            CallWishes wishes,
            Persons persons,
            Family family,
            CallBacks callBacks,
            Relatives relatives,
            Surnames surnames,
            HotlineSettings settings,
            JdbcClient jdbc,
            Regions regions,
            ApplicationEventPublisher events) {
        var clock = InstantSource.system();
        var desk = new RegionDesk(regions, clock);
        var sessions = new StoredSessions(jdbc);
        var sources = new Dialogs.Sources(identification, accounts, pins, numbers, wishes, persons, family, sessions);
        var main = new MainDialog(Dialogs.over(sources, desk), desk).dialog();
        var words = new CallBackWords(desk, surnames, settings.numberFromAnywhere());
        var calling = new CallBackDialog(callBacks, relatives, family, words).dialog();
        var threads = Thread.ofVirtual().name("look-up").factory();
        var switchboard =
                new Switchboard(events, clock, work -> threads.newThread(work).start(), new Tickets());
        return new LiveHotline(
                new InboundCalls(main, numbers, sessions, switchboard),
                new OutboundCalls(calling, callBacks, switchboard));
    }

    @Bean
    Repertoire repertoire(Regions regions) {
        return Charts.repertoire().withWords(regions.ownWord().stream().collect(Collectors.toSet()));
    }
}
