package org.gongji.hotline.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All `hotline.*` settings there are, from the metadata that the compiler writes from the records of settings.
final class KnownSettings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Map<String, Setting> settings = new TreeMap<>();

    /// One setting.
    ///
    /// @param open a map or a list: what follows its name is the user's choice
    /// @param example a value that would do; empty where none is known
    record Setting(String name, boolean open, Optional<String> example) {

        String bare() {
            return withoutSeparators(name);
        }
    }

    KnownSettings(JsonNode metadata) {
        for (var property : metadata.path("properties")) {
            var name = property.path("name").asString();
            if (name.startsWith("hotline.")) {
                var type = property.path("type").asString("");
                settings.put(
                        name,
                        new Setting(
                                name, type.matches("java\\.util\\.(Map|List)<.*"), example(property, metadata, name)));
            }
        }
    }

    /// Those of the running program.
    static KnownSettings ofThisBuild() {
        try (var stream = metadata().openStream()) {
            return read(stream);
        } catch (IOException problem) {
            throw new UncheckedIOException("the list of settings cannot be read from " + METADATA, problem);
        }
    }

    static KnownSettings read(InputStream metadata) {
        return new KnownSettings(JsonMapper.shared().readTree(metadata));
    }

    /// Whether `name`, in the dotted form and without list positions, is a setting.
    boolean knows(String name) {
        return settings.containsKey(name)
                || settings.values().stream().anyMatch(known -> known.open() && name.startsWith(known.name() + "."));
    }

    /// Whether `name`, made from an environment variable, can be read as a setting: there dots and dashes look alike.
    boolean knowsLoosely(String name) {
        var bare = withoutSeparators(name);
        return settings.values().stream()
                .anyMatch(known -> known.bare().equals(bare) || (known.open() && bare.startsWith(known.bare())));
    }

    Optional<Setting> nearest(String name) {
        return settings.values().stream()
                .min(Comparator.comparingInt(known -> Distance.between(known.name(), name)))
                .filter(known -> Distance.between(known.name(), name) <= Math.max(3, name.length() / 3));
    }

    Optional<String> example(String name) {
        return Optional.ofNullable(settings.get(name)).flatMap(Setting::example);
    }

    List<String> names() {
        return List.copyOf(settings.keySet());
    }

    // other libraries have metadata of their own under the same name: ours lies where this class lies
    private static URL metadata() throws IOException {
        var home = KnownSettings.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        // the repackaged jar has it at its root, while this class lies under BOOT-INF/classes
        var root = home.replaceFirst("^jar:nested:", "jar:file:").replaceFirst("/!BOOT-INF/classes/!/$", "!/");
        return KnownSettings.class
                .getClassLoader()
                .resources(METADATA)
                .filter(found -> Stream.of(home, "jar:" + home, root).anyMatch(found.toString()::startsWith))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + METADATA + " beside " + home));
    }

    private static Optional<String> example(JsonNode property, JsonNode metadata, String name) {
        return Stream.concat(hints(metadata, name), Stream.of(property.path("defaultValue")))
                .filter(value -> value.isValueNode() && !value.asString("").isEmpty())
                .map(value -> value.asString(""))
                .findFirst();
    }

    private static Stream<JsonNode> hints(JsonNode metadata, String name) {
        return metadata.path("hints")
                .valueStream()
                .filter(hint -> hint.path("name").asString("").equals(name))
                .flatMap(hint -> hint.path("values").valueStream())
                .map(value -> value.path("value"));
    }

    private static String withoutSeparators(String name) {
        return name.replace(".", "").replace("-", "");
    }
}
