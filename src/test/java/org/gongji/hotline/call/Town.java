package org.gongji.hotline.call;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.CardMask;
import org.gongji.hotline.rules.Elders;
import org.gongji.hotline.rules.Kinship;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Proof;
import org.gongji.hotline.rules.Recognition;
import org.gongji.hotline.rules.RulePack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A town with its people and its hotline: the whole of the call module over stand-ins.
final class Town {

    static final String CHANNEL = "1764036000.7";
    static final Instant WEDNESDAY_MORNING = ScriptedLine.BEGIN;
    static final Instant WEDNESDAY_EARLY = Instant.parse("2026-11-24T23:00:00Z");
    static final Instant ALMOST_NINE = Instant.parse("2026-11-25T00:59:40Z");
    static final Instant NOON = Instant.parse("2026-11-25T04:30:00Z");
    static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-11-25T12:00:00Z");
    static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-27T12:00:00Z");

    private static final Map<String, Regions> REGIONS = new ConcurrentHashMap<>();

    final Archive archive = new Archive();
    final Household household = new Household();
    final Shelf shelf = new Shelf();
    final Ringer ringing = new Ringer(household);
    final List<CallEvent> events = new ArrayList<>();
    private final String region;
    private UnaryOperator<RulePack> rules = UnaryOperator.identity();

    private Town(String region) {
        this.region = region;
    }

    /// The town's rules, changed.
    Town ruledBy(UnaryOperator<RulePack> change) {
        rules = change;
        return this;
    }

    /// A region that trusts calling numbers, takes the short ID, or lets old people speak with a person first.
    static UnaryOperator<RulePack> recognising(boolean trusts, boolean shortId, boolean toPerson) {
        return pack -> new RulePack(
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
                new Recognition(pack.recognition().cardNumber(), trusts, shortId),
                new Elders(pack.elders().age(), toPerson),
                pack.officeHours(),
                pack.callingHours(),
                pack.sources());
    }

    /// A region whose cards have this form.
    static UnaryOperator<RulePack> cards(String mask) {
        return pack -> new RulePack(
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
                new Recognition(new CardMask(mask), false, false),
                pack.elders(),
                pack.officeHours(),
                pack.callingHours(),
                pack.sources());
    }

    /// A region that lets these relatives share.
    static UnaryOperator<RulePack> sharing(Kinship kinship) {
        return pack -> new RulePack(
                pack.region(),
                pack.version(),
                pack.from(),
                pack.to(),
                kinship,
                pack.reach(),
                pack.fund(),
                pack.limits(),
                pack.consent(),
                pack.ending(),
                pack.recognition(),
                pack.elders(),
                pack.officeHours(),
                pack.callingHours(),
                pack.sources());
    }

    static Town beijing() {
        return new Town("110000");
    }

    static Town of(String region) {
        return new Town(region);
    }

    /// A caller, ready to be told what to do.
    static ScriptedLine caller() {
        return new ScriptedLine().worded(Wording::of);
    }

    /// What was said and pressed after `key` was pressed for the first time.
    static String after(String key, ScriptedLine line) {
        var transcript = line.transcript();
        var answered = "\n< " + key + "\n";
        return transcript.substring(transcript.indexOf(answered) + answered.length());
    }

    ScriptedLine answer(ScriptedLine line) {
        return answer(line, Optional.of("13800000001"), false, Optional.empty());
    }

    ScriptedLine answerFrom(String number, ScriptedLine line) {
        return answer(line, Optional.of(number), false, Optional.empty());
    }

    ScriptedLine answer(ScriptedLine line, Optional<String> from, boolean elder, Optional<Language> language) {
        return answer(line, from, elder, language, Optional.empty());
    }

    /// Picks up a phone that the hotline has rung.
    ScriptedLine pickUp(ScriptedLine line) {
        var start = new CallStart(
                CallId.next(line.instant()),
                new CallStart.Entry.CallBack(Ringer.ATTEMPT.value()),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                CHANNEL);
        hotline(line).answer(line, start);
        return line;
    }

    /// Takes over the call that was under way on another node.
    ScriptedLine takeOver(String session, ScriptedLine line) {
        return answer(line, Optional.of("13800000001"), false, Optional.empty(), Optional.of(session));
    }

    /// 李磊 was identified on another node, and was there.
    void bookmark(String session, Bookmark.Where where) {
        var lei = new Bookmark.Shown(new PersonId(3), Proof.WHOLE_ID);
        var manner = new Manner(Language.MANDARIN, Pace.USUAL);
        shelf.keep(session, new Bookmark(CHANNEL, where, manner, Optional.of(lei), 0, true, false));
    }

    /// The name under which another node finds the last call.
    String session() {
        return events.stream()
                .filter(CallEvent.CallBegan.class::isInstance)
                .map(began -> String.valueOf(began.call().value()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private ScriptedLine answer(
            ScriptedLine line,
            Optional<String> from,
            boolean elder,
            Optional<Language> language,
            Optional<String> session) {
        var start = new CallStart(
                CallId.next(line.instant()),
                new CallStart.Entry.Inbound(),
                from.map(PhoneNumber::new),
                elder,
                language,
                session,
                CHANNEL);
        hotline(line).answer(line, start);
        return line;
    }

    Hotline hotline(ScriptedLine line) {
        return hotline(line, event -> events.add((CallEvent) event));
    }

    Hotline hotline(ScriptedLine line, ApplicationEventPublisher listener) {
        var desk = desk(line);
        var switchboard = new Switchboard(listener, line, line.work(), new Tickets(new Random(1)));
        var words = new CallBackWords(desk, (surname, _) -> "王李张刘陈赵".contains(surname), "010-12333");
        var calling = new CallBackDialog(ringing, archive, household, words).dialog();
        return new LiveHotline(
                new InboundCalls(new MainDialog(dialogs(desk), desk).dialog(), archive, shelf, switchboard),
                new OutboundCalls(calling, ringing, switchboard));
    }

    Desk desk(ScriptedLine line) {
        var there = new RegionDesk(regions(region), line);
        return new Desk() {
            @Override
            public ZoneId zone() {
                return there.zone();
            }

            @Override
            public LocalDateTime now() {
                return there.now();
            }

            @Override
            public RulePack rules() {
                return rules.apply(there.rules());
            }

            @Override
            public RulePack rules(PoolCode pool) {
                return rules.apply(there.rules(pool));
            }

            @Override
            public Optional<String> city() {
                return there.city();
            }
        };
    }

    Dialogs dialogs(Desk desk) {
        return Dialogs.over(
                new Dialogs.Sources(archive, archive, archive, archive, archive, archive, household, shelf), desk);
    }

    CallEvent.CallEnded ended() {
        return events.stream()
                .filter(CallEvent.CallEnded.class::isInstance)
                .map(CallEvent.CallEnded.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Regions regions(String code) {
        return REGIONS.computeIfAbsent(code, region -> {
            try (var context = new AnnotationConfigApplicationContext()) {
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("town", Map.of("hotline.region", region)));
                context.scan("org.gongji.hotline.region");
                context.refresh();
                return context.getBean(Regions.class);
            }
        });
    }
}
