package org.gongji.hotline.speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.system.ApplicationHome;

/// Finds the folder with the prompts: the one that was set, else `prompts` in the working folder, beside the jar or
/// beside the jar's folder.
public final class PromptFolder {

    private PromptFolder() {}

    /// The folder, `set` or found.
    ///
    /// @throws CannotSpeak if there is none, with the places that were looked at
    public static Path find(Optional<Path> set) {
        var places = set.map(List::of).orElseGet(PromptFolder::usual);
        return places.stream()
                .filter(place -> Files.isRegularFile(place.resolve("zh-CN").resolve("sentences.yaml")))
                .findFirst()
                .orElseThrow(() -> new CannotSpeak(
                        "There are no prompts (a folder with zh-CN/sentences.yaml) in " + places + ".",
                        "Set hotline.prompts.dir to their folder, for example /opt/hotline/prompts."));
    }

    private static List<Path> usual() {
        var places = new ArrayList<Path>();
        places.add(Path.of("prompts").toAbsolutePath());
        var home = new ApplicationHome(PromptFolder.class).getDir().toPath().toAbsolutePath();
        for (var folder = home; folder != null && places.size() < 4; folder = folder.getParent()) {
            places.add(folder.resolve("prompts"));
        }
        return places;
    }
}
