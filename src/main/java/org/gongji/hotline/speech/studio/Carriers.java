package org.gongji.hotline.speech.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Form;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// What is read around a word or in a slot while it is recorded, from `carriers.yaml`.
final class Carriers {

    /// Where the word stands in its sentence.
    private static final String PLACE = "…";

    private final Map<String, String> slots = new TreeMap<>();
    private final Map<String, Map<String, String>> words =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private Carriers() {}

    /// @throws IOException where the file is missing or has another shape
    static Carriers read(Path file) throws IOException {
        var carriers = new Carriers();
        try (var reader = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            map(map(root).getOrDefault("slots", ""))
                    .forEach((slot, value) -> carriers.slots.put(slot, String.valueOf(value)));
            map(map(root).getOrDefault("words", ""))
                    .forEach((prefix, forms) -> carriers.words.put(prefix, strings(forms)));
            return carriers;
        } catch (YAMLException | IllegalArgumentException e) {
            throw new IOException(file + " has to hold two maps, 'slots' and 'words': " + e.getMessage(), e);
        }
    }

    /// An example of what fills `slot`.
    Optional<String> slot(String slot) {
        return Optional.ofNullable(slots.get(slot));
    }

    /// The sentence in which a word is read, the word itself in 〔〕.
    Optional<String> sentence(Clip word) {
        var form = word.form().orElse(Form.MID) == Form.FINAL ? "final" : "mid";
        return words.entrySet().stream()
                .filter(entry -> word.name().startsWith(entry.getKey() + "."))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().get(form)).stream())
                .findFirst()
                .map(sentence -> sentence.replace(PLACE, "〔" + word.text() + "〕"));
    }

    private static Map<String, String> strings(Object value) {
        var strings = new LinkedHashMap<String, String>();
        map(value).forEach((name, text) -> strings.put(name, String.valueOf(text)));
        return strings;
    }

    private static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException("a map is expected where '" + value + "' stands");
        }
        var map = new LinkedHashMap<String, Object>();
        entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        return map;
    }
}
