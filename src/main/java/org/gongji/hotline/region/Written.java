package org.gongji.hotline.region;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// What stands at one place of a region file, read strictly: anything unexpected is refused with its line.
record Written(String file, Node node) {

    /// The whole of a file.
    static Written all(RegionTexts.Text text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text.text()));
            if (node == null) {
                throw new RegionFileRefused(text.place(), 1, "the file is empty. See docs/regions.md.");
            }
            return new Written(text.place(), node);
        } catch (MarkedYAMLException notYaml) {
            var line = notYaml.getProblemMark().getLine() + 1;
            throw new RegionFileRefused(text.place(), line, "no YAML: " + notYaml.getProblem() + ".");
        }
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    RegionFileRefused refuse(String problem) {
        return new RegionFileRefused(file, line(), problem);
    }

    /// The entries of a mapping, whatever their keys.
    Map<String, Written> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw refuse("entries of the form \"key: value\" are needed here.");
        }
        var entries = new LinkedHashMap<String, Written>();
        for (var tuple : mapping.getValue()) {
            var key = new Written(file, tuple.getKeyNode());
            if (entries.put(key.text(), new Written(file, tuple.getValueNode())) != null) {
                throw key.refuse("\"" + key.text() + "\" stands here twice. Leave one.");
            }
        }
        return entries;
    }

    /// The entries of a mapping that has no other keys than `known`.
    Fields fields(String... known) {
        var entries = entries();
        entries.forEach((key, value) -> {
            if (!Set.of(known).contains(key)) {
                throw value.refuse("\"" + key + "\" is not known here. Known: " + String.join(", ", known) + ".");
            }
        });
        return new Fields(this, entries);
    }

    List<Written> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refuse("a list is needed here, such as [a, b].");
        }
        return sequence.getValue().stream().map(item -> new Written(file, item)).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refuse("a single value is needed here.");
        }
        return scalar.getValue();
    }

    /// All of it in one line, for people.
    String shown() {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode _ ->
                String.join(", ", list().stream().map(Written::shown).toList());
            default ->
                String.join(
                        "; ",
                        entries().entrySet().stream()
                                .map(entry ->
                                        entry.getKey() + ": " + entry.getValue().shown())
                                .toList());
        };
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException _) {
            throw refuse("\"" + text() + "\" is no day. Write it like 2026-11-25.");
        }
    }

    boolean yes() {
        return switch (text()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw refuse("\"" + text() + "\": write yes or no.");
        };
    }

    int whole() {
        if (!text().matches("\\d{1,6}")) {
            throw refuse("\"" + text() + "\" is no whole number. Write figures only, such as 5.");
        }
        return Integer.parseInt(text());
    }

    boolean none() {
        return node instanceof ScalarNode scalar && scalar.getValue().equals("none");
    }

    <E extends Enum<E>> E oneOf(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text()))
                .findFirst()
                .orElseThrow(() -> refuse("\"" + text() + "\" is not known. Known: "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Enum::name)
                                .collect(joining(", "))
                        + "."));
    }

    /// The value made here; what it says against itself is refused with this line.
    <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw refuse(wrong.getMessage() + ".");
        }
    }
}
