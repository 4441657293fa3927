package org.gongji.hotline.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// All parameters of a region's rules as they are on the days from `from` up to `to`.
///
/// @param region the code of the region the pack was written for; `000000` for the national default
/// @param version of the files it was made of, such as `230600/1 000000/1`; kept with every consent
/// @param from the first day
/// @param to the last day; `LocalDate.MAX` where no end is known
/// @param sources where each parameter is written down: one for every `Parameter`
public record RulePack(
        PoolCode region,
        String version,
        LocalDate from,
        LocalDate to,
        Kinship kinship,
        Reach reach,
        Fund fund,
        Limits limits,
        Consent consent,
        Ending ending,
        Recognition recognition,
        Elders elders,
        Timetable officeHours,
        Timetable callingHours,
        Map<Parameter, Source> sources) {

    public RulePack {
        sources = copyOf(sources);
        for (var parameter : Parameter.values()) {
            if (!sources.containsKey(parameter)) {
                throw new Contradiction(parameter, "has no source");
            }
        }
    }

    public Source source(Parameter parameter) {
        return requireNonNull(sources.get(parameter));
    }

    /// By place instead of by hash: every step of every trace looks a source up.
    private static Map<Parameter, Source> copyOf(Map<Parameter, Source> sources) {
        var copy = new EnumMap<Parameter, Source>(Parameter.class);
        copy.putAll(sources);
        return Collections.unmodifiableMap(copy);
    }

    /// Which rules these are, for traces and evidence, such as `230600/1 000000/1 from 2024-12-09`.
    public String name() {
        return version + " from " + from;
    }
}
