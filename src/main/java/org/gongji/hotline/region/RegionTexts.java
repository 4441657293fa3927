package org.gongji.hotline.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of the region files, under their names: those that came with the program, and those of a folder instead.
record RegionTexts(SortedMap<String, Text> texts) {

    private static final String SHIPPED = "regions/";

    /// @param place where it was found, for messages
    record Text(String place, String text) {}

    static RegionTexts shipped() {
        var texts = new TreeMap<String, Text>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + SHIPPED + "*.yaml")) {
                var name = requireNonNull(file.getFilename());
                texts.put(name, new Text(SHIPPED + name, file.getContentAsString(UTF_8)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new RegionTexts(texts);
    }

    /// These, with the files of `folder` added or in place of those with the same name.
    RegionTexts with(Optional<Path> folder) {
        return folder.map(this::with).orElse(this);
    }

    Text named(String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new RegionFileRefused(SHIPPED + name, 1, "the file is missing.");
        }
        return text;
    }

    private RegionTexts with(Path folder) {
        var all = new TreeMap<>(texts);
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (var file : files) {
                all.put(file.getFileName().toString(), new Text(file.toString(), read(file)));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "hotline.region-files: the folder " + folder
                            + " cannot be read. Name a folder with region files, such as /etc/hotline/regions, or leave the setting out.",
                    unreadable);
        }
        return new RegionTexts(all);
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException _) {
            throw new RegionFileRefused(file.toString(), 1, "the file is not in UTF-8. Save it in UTF-8.");
        }
    }
}
