package org.gongji.hotline.binding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.TestPeople;
import org.gongji.hotline.binding.Family.Consent;
import org.gongji.hotline.binding.Requests.Filed;
import org.gongji.hotline.binding.Requests.Filer;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.region.TestRegions;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Terms;
import org.gongji.hotline.vault.TestVault;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole module on one test database with the demo people, wired by hand.
final class TestFamily {

    static final IdNumber WANG = new IdNumber("11010119550307802X");
    /// Wang's husband; has most to give.
    static final IdNumber LI_JIANGUO = new IdNumber("110101195206153118");
    static final IdNumber LI_LEI = new IdNumber("110101198409214519");
    /// In the resident scheme.
    static final IdNumber LI_NA = new IdNumber("110101198611302627");
    /// In Jinan; father of XIAOYU, who is a child.
    static final IdNumber ZHANG = new IdNumber("370102197812123318");

    static final IdNumber XIAOYU = new IdNumber("370102201308054420");
    static final IdNumber ZHAO = new IdNumber("110101197001011107");
    /// Nobody has this ID.
    static final IdNumber NOBODY = new IdNumber("110101199003072957");

    static final Terms RECEIVING = new Terms(Terms.Kind.RECEIVING, Terms.Stop.ANY_TIME, 0);
    static final Terms RECEIVING_RESIDENT = new Terms(Terms.Kind.RECEIVING_RESIDENT, Terms.Stop.ANY_TIME, 0);
    static final Terms GIVING = new Terms(Terms.Kind.GIVING, Terms.Stop.ANY_TIME, 0);
    static final Terms GIVING_QUOTA = new Terms(Terms.Kind.GIVING_QUOTA, Terms.Stop.ANY_TIME, 0);

    final JdbcClient jdbc;
    final TestPeople people;
    final Regions regions;
    final Family family;
    final Requests requests;
    final EvidenceBook evidence;
    final SharedSums sums;
    final InsuranceEndings insurance;
    final Upkeep upkeep;
    final Reproduction reproduction;
    final List<AnswerAwaited.Awaited> awaited = new ArrayList<>();
    final List<RequestId> awaitedNoMore = new ArrayList<>();

    TestFamily(TestDatabase database) {
        this(database, TestRegions.shipped());
    }

    TestFamily(TestDatabase database, Regions regions) {
        jdbc = database.jdbc();
        this.regions = regions;
        forgetEverything();
        sums = new SharedSums(jdbc);
        people = TestPeople.demo(database, sums);
        var transactions = new Transactions(database.transactions());
        var time = new Time(jdbc, regions);
        var rows = new RequestRows(jdbc);
        var sharings = new SharingRows(jdbc);
        var ties = new TieRows(jdbc);
        var members = new Members(jdbc);
        var situations = new Situations(people.relatives(), people.accounts(), ties, regions);
        var codes = new TaskCodes(jdbc, TestVault.blindIndex(), TestVault.fieldCipher());
        var days = new FamilyDays(jdbc);
        var filings = new Filings(jdbc, TestVault.blindIndex());
        evidence = new EvidenceBook(jdbc, transactions, TestVault.hashChain());
        var listeners = new StaticListableBeanFactory();
        listeners.addBean("listening", new Listening());
        var moves = new Moves(rows, listeners.getBeanProvider(AnswerAwaited.class));
        var bonds = new Bonds(sharings, moves, new StoredOutbox(jdbc));
        var filing = new Filing(situations, members, rows, codes, evidence, bonds, moves, time);
        var answering = new Answering(transactions, members, rows, moves, situations, evidence, bonds, time);
        var endings = new Endings(transactions, members, sharings, situations, evidence, bonds, time);
        family = new StoredFamily(
                jdbc,
                transactions,
                people.register(),
                people.relatives(),
                rows,
                sharings,
                situations,
                codes,
                days,
                filing,
                answering,
                endings,
                time,
                new StaticListableBeanFactory().getBeanProvider(Unreached.class));
        requests = new StoredRequests(transactions, people.register(), rows, moves, filings, filing, codes, evidence);
        insurance = new InsuranceEndings(
                jdbc, transactions, people.changes(), members, rows, sharings, moves, bonds, situations, time);
        upkeep = new Upkeep(transactions, moves, bonds, days, filings, time);
        reproduction = new Reproduction(jdbc, regions);
    }

    private void forgetEverything() {
        for (var table : List.of(
                "family_member",
                "binding_request",
                "sharing",
                "sharing_event",
                "evidence",
                "family_day",
                "filing",
                "region_text")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("UPDATE evidence_head SET last_number = 0, link = :zero, seal = :zero")
                .param("zero", new byte[32])
                .update();
        jdbc.sql("UPDATE insurance_cursor SET last_change = 0").update();
    }

    PersonId idOf(IdNumber id) {
        return people.idOf(id);
    }

    /// Files by the app, under a key of its own.
    Filed file(Application application) {
        return requests.file(application, filer("key-" + System.nanoTime()));
    }

    static Filer filer(String key) {
        return new Filer("app", key, "ab".repeat(32));
    }

    static Application application(IdNumber sharer, IdNumber beneficiary, Relation relation, Side filedBy) {
        return new Application(sharer, beneficiary, relation, filedBy, Channel.APP, Optional.empty());
    }

    static Application withQuota(IdNumber sharer, IdNumber beneficiary, Relation relation, String yuan) {
        return new Application(
                sharer, beneficiary, relation, Side.BENEFICIARY, Channel.APP, Optional.of(Money.ofYuan(yuan)));
    }

    /// Li Jianguo lets his wife use his money; she is asked.
    static Application husbandForWife() {
        return application(LI_JIANGUO, WANG, Relation.SPOUSE, Side.SHARER);
    }

    Filed.Waiting waiting(Application application) {
        return (Filed.Waiting) file(application);
    }

    /// Husband and wife, confirmed.
    SharingId sharing() {
        var request = waiting(husbandForWife());
        family.agree(request.id(), idOf(WANG), heard(RECEIVING));
        return family.sharings(idOf(WANG)).getFirst().id();
    }

    static Consent heard(Terms terms) {
        return new Consent(
                Optional.of(terms),
                Duration.ofMillis(21_400),
                "11",
                Instant.parse("2026-11-25T08:00:00.123456Z"),
                4711,
                MayConfirm.Door.CALL);
    }

    static Consent noTerms() {
        return new Consent(Optional.empty(), Duration.ZERO, "22", Instant.EPOCH, 4711, MayConfirm.Door.CALL);
    }

    long count(String what) {
        return jdbc.sql("SELECT COUNT(*) FROM " + what).query(Long.class).single();
    }

    /// As if every request had been filed so much earlier.
    void letRequestsExpire() {
        jdbc.sql("UPDATE binding_request SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND")
                .update();
    }

    private final class Listening implements AnswerAwaited {

        @Override
        public void awaited(Awaited request) {
            awaited.add(request);
        }

        @Override
        public synchronized void awaitedNoMore(RequestId request) {
            awaitedNoMore.add(request);
        }
    }
}
