package org.gongji.hotline.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gongji.hotline.rules.Opening;
import org.gongji.hotline.rules.OpeningHours;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.RulePack;

/// What the hotline knows of its own place: the time there, the rules, and whether people are at work.
interface Desk {

    ZoneId zone();

    LocalDateTime now();

    /// The rules of the hotline's own region today.
    RulePack rules();

    /// The rules for the people of `pool` today.
    RulePack rules(PoolCode pool);

    /// The id of the word for the hotline's own city; empty where it has none.
    Optional<String> city();

    default LocalDate today() {
        return now().toLocalDate();
    }

    default Instant instant() {
        return now().atZone(zone()).toInstant();
    }

    default Opening opening() {
        return OpeningHours.office(now(), rules()).outcome();
    }

    default boolean open() {
        return opening() instanceof Opening.Open;
    }

    /// When a wish of now to be called back no longer counts: after two working days.
    default Instant wishExpires() {
        var last = rules().officeHours().calendar().workdaysAfter(today(), 2);
        return last.plusDays(1).atStartOfDay(zone()).toInstant();
    }
}
