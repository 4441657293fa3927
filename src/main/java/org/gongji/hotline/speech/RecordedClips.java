package org.gongji.hotline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;

/// The recorded clips of the catalogue, all in memory: some 25 MB.
final class RecordedClips {

    private final Map<Language, Map<Pace, Map<String, ClipSound>>> sounds = new EnumMap<>(Language.class);
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    private RecordedClips() {}

    static RecordedClips load(Catalogue catalogue) {
        var clips = new RecordedClips();
        for (var voice : Language.values()) {
            for (var pace : Pace.values()) {
                var sounds = new ConcurrentHashMap<String, ClipSound>();
                clips.sounds
                        .computeIfAbsent(voice, _ -> new EnumMap<>(Pace.class))
                        .put(pace, sounds);
                catalogue.clips(voice).parallelStream()
                        .forEach(clip ->
                                clips.read(catalogue, clip, pace).ifPresent(sound -> sounds.put(clip.name(), sound)));
            }
        }
        return clips;
    }

    /// The sound of a clip; at elder pace the usual one where there is no slower one.
    Optional<ClipSound> of(Language voice, String clip, Pace pace) {
        var sound = at(voice, pace).get(clip);
        return sound != null || pace == Pace.USUAL
                ? Optional.ofNullable(sound)
                : Optional.ofNullable(at(voice, Pace.USUAL).get(clip));
    }

    /// The files that are there and cannot be used.
    List<String> faults() {
        return faults.stream().sorted().toList();
    }

    private Map<String, ClipSound> at(Language voice, Pace pace) {
        return sounds.getOrDefault(voice, Map.of()).getOrDefault(pace, Map.of());
    }

    private Optional<ClipSound> read(Catalogue catalogue, Clip clip, Pace pace) {
        var file = catalogue.file(clip.voice(), clip.name(), pace);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var take = ClipFile.read(file);
            var midWord = clip.form().filter(form -> form == Form.MID).isPresent();
            return Optional.of(midWord ? ClipSound.word(take) : ClipSound.of(take));
        } catch (IOException | IllegalArgumentException e) {
            faults.add(file + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
