package org.gongji.hotline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;

/// The recorded clips of the catalogue, all in memory: some 25 MB.
final class RecordedClips {

    private record Take(Language voice, Pace pace, String clip) {}

    private record Loaded(Map<Take, ClipSound> sounds, List<String> faults) {}

    /// They are read while the rest of the program starts; who asks for one before waits until all are there.
    private final CompletableFuture<Loaded> loaded;

    private RecordedClips(CompletableFuture<Loaded> loaded) {
        this.loaded = loaded;
    }

    /// Begins to read them.
    static RecordedClips load(Catalogue catalogue) {
        return new RecordedClips(CompletableFuture.supplyAsync(() -> read(catalogue)));
    }

    /// The sound of a clip; at elder pace the usual one where there is no slower one.
    Optional<ClipSound> of(Language voice, String clip, Pace pace) {
        var sounds = loaded.join().sounds();
        var sound = Optional.ofNullable(sounds.get(new Take(voice, pace, clip)));
        return pace == Pace.USUAL ? sound : sound.or(() -> of(voice, clip, Pace.USUAL));
    }

    /// The files that are there and cannot be used.
    List<String> faults() {
        return loaded.join().faults();
    }

    private static Loaded read(Catalogue catalogue) {
        var sounds = new ConcurrentHashMap<Take, ClipSound>();
        var faults = new ConcurrentSkipListSet<String>();
        Stream.of(Language.values())
                .flatMap(voice -> catalogue.clips(voice).stream())
                .parallel()
                .forEach(clip -> {
                    for (var pace : Pace.values()) {
                        try {
                            read(catalogue, clip, pace)
                                    .ifPresent(sound -> sounds.put(new Take(clip.voice(), pace, clip.name()), sound));
                        } catch (IOException | IllegalArgumentException e) {
                            faults.add(catalogue.file(clip.voice(), clip.name(), pace) + ": " + e.getMessage());
                        }
                    }
                });
        return new Loaded(sounds, List.copyOf(faults));
    }

    private static Optional<ClipSound> read(Catalogue catalogue, Clip clip, Pace pace) throws IOException {
        var file = catalogue.file(clip.voice(), clip.name(), pace);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var take = ClipFile.read(file);
        var somethingFollows = clip.form().equals(Optional.of(Form.MID));
        return Optional.of(somethingFollows ? ClipSound.word(take) : ClipSound.of(take));
    }
}
