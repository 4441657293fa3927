package org.gongji.hotline.speech;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.speech.Wording.Piece;

/// The clips one by one: to be listened to, and to be replaced while calls go on.
public final class Voices {

    private final Catalogue catalogue;
    private final RecordedClips recorded;
    private final Sounds sounds;
    private final LongConsumer forget;
    private final Tongues tongues;
    private final Sentences sentences;

    /// @param forget is told the number of the clips that are said from now on
    Voices(Catalogue catalogue, RecordedClips recorded, Sounds sounds, LongConsumer forget) {
        this.catalogue = catalogue;
        this.recorded = recorded;
        this.sounds = sounds;
        this.forget = forget;
        this.tongues = new Tongues(catalogue);
        this.sentences = new Sentences(catalogue, tongues);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// Every clip that is spoken in `voice`, sentences first.
    public List<Clip> clips(Language voice) {
        return catalogue.clips(voice);
    }

    public Optional<Clip> clip(Language voice, String name) {
        return clips(voice).stream().filter(clip -> clip.name().equals(name)).findFirst();
    }

    /// The clips of a sentence, in the order in which they are spoken.
    public List<Clip> clipsOf(Wording wording) {
        return wording.clips();
    }

    /// The sentences in which `clip` is heard; for a word, that is any with a slot for it.
    public List<Wording> touches(Clip clip) {
        return Stream.of(Language.values())
                .flatMap(language ->
                        catalogue.sentences().stream().flatMap(id -> catalogue.wording(language, id).stream()))
                .filter(wording -> wording.clips().contains(clip))
                .toList();
    }

    /// The clip as it came with the program, as a WAV file. At elder pace the usual one where there is no slower one.
    public Optional<byte[]> shipped(Clip clip, Pace pace) {
        return sound(sounds.asShipped(), clip, pace).map(ClipSound::codes).map(Wave::of);
    }

    /// A clip of somebody's own as callers would hear it, as a WAV file.
    ///
    /// @param file as it is kept: 8 kHz, mono, A-law or 16 bit
    /// @throws IOException where it is none
    public byte[] own(Clip clip, byte[] file) throws IOException {
        return Wave.of(ClipSound.of(clip, ClipFile.read(file)).codes());
    }

    /// The whole of a sentence with invented values, as callers hear it now, as a WAV file.
    public Optional<byte[]> sentence(Wording wording, Pace pace) {
        return sentence(sounds, wording, pace);
    }

    /// The whole of a sentence as callers would hear it with another recording in one place.
    ///
    /// @throws IOException where `file` is no clip
    public Optional<byte[]> sentence(Wording wording, Clip clip, Pace pace, byte[] file) throws IOException {
        var own = ClipSound.of(clip, ClipFile.read(file));
        return sentence(sounds.with(new Take(clip.voice(), pace, clip.name()), own), wording, pace);
    }

    /// From now on these recordings are heard, and no others in the place of what came with the program. Calls that are
    /// under way hear to its end what they hear. A recording that cannot be used is left out.
    ///
    /// @param number tells this state of the clips from every other one
    /// @return those that were left out
    public List<Take> replace(Map<Take, byte[]> files, long number) {
        var usable = new HashMap<Take, ClipSound>();
        var unusable = new LinkedHashMap<Take, byte[]>(files);
        files.forEach((take, file) -> read(take, file).ifPresent(sound -> {
            usable.put(take, sound);
            unusable.remove(take);
        }));
        recorded.replace(usable);
        forget.accept(number);
        return List.copyOf(unusable.keySet());
    }

    private Optional<ClipSound> read(Take take, byte[] file) {
        try {
            var recording = ClipFile.read(file);
            return clip(take.voice(), take.clip()).map(clip -> ClipSound.of(clip, recording));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> sentence(Sounds from, Wording wording, Pace pace) {
        if (!canBeFilled(wording)) {
            return Optional.empty();
        }
        var utterance = new Utterance(List.of(Examples.of(wording)), new Manner(wording.language(), pace));
        return Optional.of(Wave.of(new Composer(sentences, tongues, from).compose(utterance)));
    }

    /// Words of dialogs that are still to come are not recorded yet.
    private boolean canBeFilled(Wording wording) {
        return Examples.of(wording).values().values().stream()
                .allMatch(value -> !(value instanceof Value.Word(var id))
                        || catalogue.word(wording.language(), id).isPresent());
    }

    private Optional<ClipSound> sound(Sounds from, Clip clip, Pace pace) {
        if (clip.form().isPresent()) {
            var form = clip.form().get();
            var id = clip.name().substring(0, clip.name().length() - form.tag().length() - 1);
            return catalogue.word(clip.voice(), id).flatMap(word -> from.word(word, form, pace));
        }
        return touches(clip).stream()
                .flatMap(wording -> wording.pieces().stream()
                        .filter(Piece.Stretch.class::isInstance)
                        .map(Piece.Stretch.class::cast)
                        .filter(stretch -> stretch.clip().equals(clip.name()))
                        .flatMap(stretch -> from.stretch(wording, stretch, pace).stream()))
                .findFirst();
    }
}
