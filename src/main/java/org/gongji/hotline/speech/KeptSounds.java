package org.gongji.hotline.speech;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.hotline.dialog.Utterance;

/// Sounds without personal values, composed once and kept as long as there is room: those that were not wanted for the
/// longest time go first, but none that is being played.
final class KeptSounds {

    /// One sound and how many calls play it.
    static final class Kept {
        private final String name;
        private final int size;
        private int players;
        /// Nobody is given it any more; it goes with its last player.
        private boolean dropped;

        private Kept(String name, int size) {
            this.name = name;
            this.size = size;
        }

        String name() {
            return name;
        }

        int size() {
            return size;
        }
    }

    private final Shelf shelf;
    private final long room;
    private final Map<Utterance, Kept> sounds = new LinkedHashMap<>(256, 0.75f, true);
    private long taken;
    private long edition;

    /// @param room for so many bytes
    KeptSounds(Shelf shelf, long room) {
        this.shelf = shelf;
        this.room = room;
    }

    /// The sound of `utterance`, composed if it has to be. Give it back.
    Kept take(Utterance utterance, Function<Utterance, byte[]> compose) {
        var before = edition();
        return find(utterance).orElseGet(() -> add(utterance, compose.apply(utterance), before));
    }

    /// Gives none of them to anybody any more: other clips are said from now on. What is being played is played to its
    /// end.
    ///
    /// @param next the number of the clips, part of each name: a switch may keep a sound by its name
    synchronized void drop(long next) {
        edition = next;
        for (var kept : List.copyOf(sounds.values())) {
            kept.dropped = true;
            removeUnplayed(kept);
        }
        sounds.clear();
        taken = 0;
    }

    synchronized void giveBack(Kept kept) {
        kept.players--;
        if (kept.dropped) {
            removeUnplayed(kept);
        } else {
            makeRoom();
        }
    }

    private synchronized long edition() {
        return edition;
    }

    private void removeUnplayed(Kept kept) {
        if (kept.players == 0) {
            shelf.remove(kept.name);
        }
    }

    private synchronized Optional<Kept> find(Utterance utterance) {
        var kept = Optional.ofNullable(sounds.get(utterance));
        kept.ifPresent(found -> found.players++);
        return kept;
    }

    private synchronized Kept add(Utterance utterance, byte[] sound, long composedOf) {
        if (composedOf != edition) {
            return once(sound);
        }
        // two calls may have composed the same at once: the first one's is kept
        var there = find(utterance);
        if (there.isPresent()) {
            return there.get();
        }
        var kept = new Kept(name(utterance), sound.length);
        shelf.put(kept.name, sound, false);
        kept.players = 1;
        sounds.put(utterance, kept);
        taken += kept.size;
        makeRoom();
        return kept;
    }

    /// Composed while its clips were replaced: for this caller only.
    private Kept once(byte[] sound) {
        var kept = new Kept(RandomName.next(), sound.length);
        shelf.put(kept.name, sound, false);
        kept.players = 1;
        kept.dropped = true;
        return kept;
    }

    private void makeRoom() {
        var oldest = sounds.values().iterator();
        while (taken > room && oldest.hasNext()) {
            var kept = oldest.next();
            if (kept.players == 0) {
                oldest.remove();
                taken -= kept.size;
                shelf.remove(kept.name);
            }
        }
    }

    private String name(Utterance utterance) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((edition + " " + utterance).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
