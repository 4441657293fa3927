package org.gongji.hotline.region;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongji.hotline.rules.Parameter;
import org.gongji.hotline.rules.PoolCode;

/// All region files together: checked against each other and made into rule packs.
final class RegionFiles {

    private static final String HOLIDAYS = "holidays.yaml";
    private static final String NATION = PoolCode.NATION.digits() + ".yaml";

    private final Map<PoolCode, RegionFile> files;
    private final HolidayFile holidays;
    private final RegionTexts texts;

    RegionFiles(RegionTexts texts) {
        this.texts = texts;
        this.holidays = HolidayFile.read(texts.named(HOLIDAYS));
        var nation = RegionFile.read(NATION, texts.named(NATION));
        this.files = texts.texts().entrySet().stream()
                .filter(file -> !file.getKey().equals(HOLIDAYS))
                .map(file -> RegionFile.read(file.getKey(), file.getValue()))
                .collect(toMap(RegionFile::region, identity()));
        nationIsComplete(nation);
    }

    HolidayFile holidays() {
        return holidays;
    }

    Regions regions(RegionSettings settings) {
        var regions = files.values().stream()
                .collect(toMap(
                        RegionFile::region,
                        file -> new Regions.Region(file.word(), PackReader.packs(lineage(file), holidays.calendar()))));
        return new Regions(settings, regions, holidays.calendar(), this);
    }

    SortedMap<PoolCode, String> names() {
        var names = new TreeMap<PoolCode, String>(Comparator.comparing(PoolCode::digits));
        files.forEach((code, file) -> names.put(code, file.name()));
        return names;
    }

    List<Provision> provisions(PoolCode pool, LocalDate day) {
        var own = Stream.of(pool, pool.province(), PoolCode.NATION)
                .flatMap(code -> file(code).stream())
                .findFirst()
                .orElseThrow();
        var lineage = lineage(own);
        var on = day.isBefore(lineage.begin()) ? lineage.begin() : day;
        return Stream.of(Parameter.values())
                .map(parameter -> lineage.provision(parameter, on))
                .toList();
    }

    /// What each file says, by its version.
    List<RegionVersion> versions() {
        return files.values().stream()
                .map(file -> new RegionVersion(file.region(), file.version(), file.text()))
                .toList();
    }

    /// These, with `others` in the place of the files of the same regions.
    RegionFiles with(List<RegionVersion> others) {
        var all = new TreeMap<>(texts.texts());
        for (var other : others) {
            var name = other.region().digits() + ".yaml";
            all.put(name, new RegionTexts.Text(name + " of version " + other.version(), other.text()));
        }
        return new RegionFiles(new RegionTexts(all));
    }

    private Lineage lineage(RegionFile file) {
        return new Lineage(Stream.of(file.region(), file.region().province(), PoolCode.NATION)
                .distinct()
                .flatMap(code -> file(code).stream())
                .toList());
    }

    private Optional<RegionFile> file(PoolCode code) {
        return Optional.ofNullable(files.get(code));
    }

    private static void nationIsComplete(RegionFile nation) {
        var begin = nation.parameters().values().stream().map(TimeLine::begin).min(Comparator.naturalOrder());
        for (var parameter : Parameter.values()) {
            var line = nation.parameters().get(parameter);
            if (line == null) {
                throw nation.written()
                        .refuse("\"" + parameter.key() + "\" is missing: the national default has every parameter.");
            }
            if (!line.begin().equals(begin.orElseThrow())) {
                throw line.values()
                        .getFirst()
                        .value()
                        .refuse("a gap: other parameters begin on " + begin.orElseThrow() + ", " + parameter.key()
                                + " on " + line.begin() + ". Let it begin on the same day.");
            }
            if (!line.open()) {
                throw line.values()
                        .getLast()
                        .value()
                        .refuse("a gap: after the last value of " + parameter.key()
                                + " there is none. Leave out its \"to\".");
            }
        }
    }
}
