package org.gongji.hotline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
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

    private record Loaded(Map<Take, ClipSound> sounds, List<String> faults) {}

    /// They are read while the rest of the program starts; who asks for one before waits until all are there.
    private final CompletableFuture<Loaded> loaded;

    /// Those that were put in the place of what came with the program.
    private volatile Map<Take, ClipSound> replaced;

    private RecordedClips(CompletableFuture<Loaded> loaded, Map<Take, ClipSound> replaced) {
        this.loaded = loaded;
        this.replaced = Map.copyOf(replaced);
    }

    /// Begins to read them.
    static RecordedClips load(Catalogue catalogue) {
        return new RecordedClips(CompletableFuture.supplyAsync(() -> read(catalogue)), Map.of());
    }

    /// The same clips with these put in the place of some, and none of those that were.
    RecordedClips with(Map<Take, ClipSound> others) {
        return new RecordedClips(loaded, others);
    }

    /// The same with `one` put in a place, and those that were.
    RecordedClips with(Take take, ClipSound one) {
        var others = new HashMap<>(replaced);
        others.put(take, one);
        return with(others);
    }

    /// From now on these, and only these, stand in the place of what came with the program.
    void replace(Map<Take, ClipSound> others) {
        replaced = Map.copyOf(others);
    }

    /// The sound of a clip; at elder pace the usual one where there is no slower one.
    Optional<ClipSound> of(Language voice, String clip, Pace pace) {
        var take = new Take(voice, pace, clip);
        var sound = Optional.ofNullable(replaced.get(take))
                .or(() -> Optional.ofNullable(loaded.join().sounds().get(take)));
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
        return Optional.of(ClipSound.of(clip, ClipFile.read(file)));
    }
}
