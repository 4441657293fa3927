package org.gongji.hotline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One YAML file of the catalogue, read strictly: every fault is kept with its line.
final class CatalogueFile {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}]+([.-][\\p{L}\\p{N}]+)*");

    /// One entry: its fields by name, each with one or more values.
    record Entry(String id, int line, Map<String, List<String>> fields) {

        Optional<String> field(String name) {
            return Optional.ofNullable(fields.get(name)).map(List::getFirst);
        }

        List<String> all(String name) {
            return fields.getOrDefault(name, List.of());
        }
    }

    private final Path path;
    private final List<String> faults;

    CatalogueFile(Path path, List<String> faults) {
        this.path = path;
        this.faults = faults;
    }

    void fault(int line, String what) {
        faults.add(path + ":" + line + ": " + what);
    }

    /// The entries by id, in the file's order. `known` are the fields an entry may have, `text` it must have.
    Map<String, Entry> entries(Set<String> known) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : root()) {
            var id = ((ScalarNode) tuple.getKeyNode()).getValue();
            var line = line(tuple.getKeyNode());
            if (!ID.matcher(id).matches()) {
                fault(line, "'" + id + "' is no id: letters and figures, with . or - between");
            } else if (entries.containsKey(id)) {
                fault(line, "'" + id + "' stands in line " + entries.get(id).line() + " already");
            } else {
                entry(id, line, tuple.getValueNode(), known).ifPresent(entry -> entries.put(id, entry));
            }
        }
        return entries;
    }

    private List<NodeTuple> root() {
        try (var reader = Files.newBufferedReader(path)) {
            var root = new Yaml(new LoaderOptions()).compose(reader);
            if (root instanceof MappingNode mapping) {
                return mapping.getValue();
            }
            fault(1, "the file has to be a map of ids");
        } catch (MarkedYAMLException e) {
            fault(e.getProblemMark().getLine() + 1, String.valueOf(e.getProblem()));
        } catch (IOException e) {
            faults.add(path + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        return List.of();
    }

    private Optional<Entry> entry(String id, int line, Node node, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            fault(line, "'" + id + "' has to be a map of " + String.join(", ", known));
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        for (var tuple : mapping.getValue()) {
            var name = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (!known.contains(name)) {
                fault(line(tuple.getKeyNode()), "'" + id + "' has an unknown field '" + name + "'");
            } else if (fields.put(name, values(tuple.getValueNode())) != null) {
                fault(line(tuple.getKeyNode()), "'" + id + "' has '" + name + "' twice");
            }
        }
        if (fields.getOrDefault("text", List.of()).isEmpty()) {
            fault(line, "'" + id + "' has no text");
            return Optional.empty();
        }
        return Optional.of(new Entry(id, line, fields));
    }

    private List<String> values(Node node) {
        var values = new ArrayList<String>();
        switch (node) {
            case ScalarNode scalar when !scalar.getValue().isBlank() -> values.add(scalar.getValue());
            case SequenceNode sequence -> sequence.getValue().forEach(each -> values.addAll(values(each)));
            default -> fault(line(node), "a text is expected here");
        }
        return values;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
