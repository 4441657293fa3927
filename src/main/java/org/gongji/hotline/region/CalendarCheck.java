package org.gongji.hotline.region;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/// Warns while there is time when the days worked in exchange of a year are not known.
final class CalendarCheck {

    private static final Logger log = LoggerFactory.getLogger(CalendarCheck.class);

    private final HolidayFile holidays;
    private final Clock clock;

    CalendarCheck(HolidayFile holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        missing(LocalDate.now(clock))
                .ifPresent(year -> log.atWarn()
                        .addKeyValue("year", year)
                        .log(
                                "holidays.yaml has no announced calendar of this year: office hours may be wrong on holidays."
                                        + " Put a newer file into the folder of hotline.region-files"));
    }

    /// The year that is missing: this one, or the next one from December on, when it has been announced.
    Optional<Integer> missing(LocalDate today) {
        var year = today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
        return holidays.announced().contains(year) ? Optional.empty() : Optional.of(year);
    }
}
