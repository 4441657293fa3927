package org.gongji.hotline.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.PhoneNumber;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A town with its people and its hotline: the whole of the call module over stand-ins.
final class Town {

    static final Instant WEDNESDAY_MORNING = ScriptedLine.BEGIN;
    static final Instant NOON = Instant.parse("2026-11-25T04:30:00Z");
    static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-11-25T12:00:00Z");
    static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-27T12:00:00Z");

    private static final Map<String, Regions> REGIONS = new ConcurrentHashMap<>();

    final Archive archive = new Archive();
    final List<CallEvent> events = new ArrayList<>();
    private final String region;

    private Town(String region) {
        this.region = region;
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

    ScriptedLine answer(ScriptedLine line) {
        return answer(line, Optional.of("13800000001"), false, Optional.empty());
    }

    ScriptedLine answerFrom(String number, ScriptedLine line) {
        return answer(line, Optional.of(number), false, Optional.empty());
    }

    ScriptedLine answer(ScriptedLine line, Optional<String> from, boolean elder, Optional<Language> language) {
        var start = new CallStart(
                CallId.next(line.instant()),
                new CallStart.Entry.Inbound(),
                from.map(PhoneNumber::new),
                elder,
                language,
                Optional.empty(),
                "PJSIP/test-0001");
        hotline(line).answer(line, start);
        return line;
    }

    Hotline hotline(ScriptedLine line) {
        var desk = desk(line);
        return new LiveHotline(
                new MainDialog(dialogs(desk), desk).dialog(),
                archive,
                event -> events.add((CallEvent) event),
                line,
                line.work(),
                new Tickets(new Random(1)));
    }

    Desk desk(ScriptedLine line) {
        return new RegionDesk(regions(region), line);
    }

    Dialogs dialogs(Desk desk) {
        return Dialogs.over(new Dialogs.Sources(archive, archive, archive, archive, archive), desk);
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
