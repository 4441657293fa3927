package org.gongji.hotline.region;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.WorkCalendar;

/// The rule packs of all regions, and which of them is the hotline's own.
public final class Regions {

    private final RegionSettings settings;
    private final Map<PoolCode, Region> regions;
    private final WorkCalendar calendar;
    private final RegionFiles files;

    Regions(RegionSettings settings, Map<PoolCode, Region> regions, WorkCalendar calendar, RegionFiles files) {
        this.settings = settings;
        this.regions = Map.copyOf(regions);
        this.calendar = calendar;
        this.files = files;
    }

    /// Reads the region files that came with the program, and those of the folder in `settings`.
    public static Regions read(RegionSettings settings) {
        return new RegionFiles(RegionTexts.shipped().with(settings.folder())).regions(settings);
    }

    /// The pack of the hotline's own region on `day`.
    public RulePack own(LocalDate day) {
        return of(settings.code(), day);
    }

    /// The pack for the people of `pool` on `day`: the pool's own, else its province's, else the national default.
    public RulePack of(PoolCode pool, LocalDate day) {
        return region(pool).pack(day);
    }

    /// The id of the word for the hotline's own city or province, such as `city.110000`; empty where it has none.
    public Optional<String> ownWord() {
        return region(settings.code()).word();
    }

    /// The zone of days, ages, half-days, office and calling hours.
    public ZoneId zone() {
        return settings.zone();
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /// Every region with a file of its own, in order, and what it is called.
    public SortedMap<PoolCode, String> names() {
        return files.names();
    }

    /// What holds for the people of `pool` on `day`, parameter by parameter, and where each stands. Before the first
    /// day of the rules, what held on it.
    public List<Provision> provisions(PoolCode pool, LocalDate day) {
        return files.provisions(pool, day);
    }

    /// The files that all this was read from.
    public List<RegionVersion> versions() {
        return files.versions();
    }

    /// These regions as they were with `versions` in the place of what is there now.
    public Regions with(List<RegionVersion> versions) {
        return files.with(versions).regions(settings);
    }

    private Region region(PoolCode pool) {
        return Stream.of(pool, pool.province(), PoolCode.NATION)
                .map(regions::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    /// A region's packs in order of time, without a gap, the last one without an end.
    ///
    /// @param word the id of the word for its name
    record Region(Optional<String> word, List<RulePack> packs) {

        /// The pack of `day`; before the first one begins, that one.
        RulePack pack(LocalDate day) {
            return packs.reversed().stream()
                    .filter(pack -> !day.isBefore(pack.from()))
                    .findFirst()
                    .orElseGet(packs::getFirst);
        }
    }
}
