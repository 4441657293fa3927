package org.gongji.hotline.region;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongji.hotline.rules.Contradiction;
import org.gongji.hotline.rules.Parameter;
import org.gongji.hotline.rules.Source;

/// A region's file and those it stands on, the national one last: where one says nothing, the next one does.
record Lineage(List<RegionFile> files) {

    RegionFile own() {
        return files.getFirst();
    }

    RegionFile nation() {
        return files.getLast();
    }

    /// Each day on which some parameter changes, the first day of the national default first.
    NavigableSet<LocalDate> changes() {
        var changes = new TreeSet<LocalDate>();
        files.forEach(file ->
                file.parameters().values().forEach(line -> line.changes().forEach(changes::add)));
        return changes.tailSet(begin(), true);
    }

    LocalDate begin() {
        return nation().parameters().values().iterator().next().begin();
    }

    TimeLine.Dated value(Parameter parameter, LocalDate day) {
        return files.stream()
                .flatMap(file -> Stream.ofNullable(file.parameters().get(parameter)))
                .flatMap(line -> line.on(day).stream())
                .findFirst()
                .orElseThrow();
    }

    Provision provision(Parameter parameter, LocalDate day) {
        var file = files.stream()
                .filter(one -> Optional.ofNullable(one.parameters().get(parameter))
                        .flatMap(line -> line.on(day))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        var dated = value(parameter, day);
        return new Provision(parameter, dated.value().shown(), dated.from(), dated.to(), dated.source(), file.region());
    }

    Map<Parameter, Source> sources(LocalDate day) {
        return Arrays.stream(Parameter.values())
                .collect(toMap(
                        parameter -> parameter,
                        parameter -> value(parameter, day).source()));
    }

    /// The versions of all the files.
    String version() {
        return files.stream()
                .map(file -> file.region().digits() + "/" + file.version())
                .collect(joining(" "));
    }

    RegionFileRefused refuse(Contradiction contradiction, LocalDate day) {
        var value = value(contradiction.parameter(), day).value();
        if (value.file().equals(own().written().file())) {
            return value.refuse(contradiction.getMessage() + ". From " + day + " on this does not hold.");
        }
        return own().written()
                .refuse("on " + day + ", " + contradiction.getMessage() + ". Its value is that of "
                        + value.file() + ", line " + value.line() + ": list "
                        + contradiction.parameter().key()
                        + " in this file too.");
    }
}
