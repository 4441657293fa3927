package org.gongji.hotline.speech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;

/// Finds out what the hotline would have to say and cannot: sentences without text, clips without sound.
public final class SpeechCheck {

    private final Catalogue catalogue;
    private final RecordedClips recorded;

    SpeechCheck(Catalogue catalogue, RecordedClips recorded) {
        this.catalogue = catalogue;
        this.recorded = recorded;
    }

    /// What is missing for these sentences and for any value in them; empty where all can be said.
    ///
    /// @param words that the catalogue has to have as well
    public List<String> missing(Set<String> sentences, Set<String> words) {
        var missing = new ArrayList<>(recorded.faults());
        for (var id : words) {
            Stream.of(Language.values())
                    .filter(language -> catalogue.word(language, id).isEmpty())
                    .forEach(language -> missing.add("word '" + id + "' is not in " + language.tag() + "/words.yaml"));
        }
        for (var id : sentences) {
            for (var language : Language.values()) {
                catalogue
                        .wording(language, id)
                        .ifPresentOrElse(
                                wording -> missing.addAll(withoutSound(wording)),
                                () -> missing.add(
                                        "sentence '" + id + "' is not in " + language.tag() + "/sentences.yaml"));
            }
        }
        for (var clip : catalogue.clips(Language.MANDARIN)) {
            if (clip.form().isPresent()) {
                missing.addAll(withoutSound(clip.name()));
            }
        }
        return List.copyOf(new LinkedHashSet<>(missing));
    }

    private List<String> withoutSound(Wording wording) {
        if (wording.voice() == Language.ENGLISH) {
            return List.of(); // FreeTTS speaks it
        }
        return wording.clips().stream()
                .flatMap(clip -> withoutSound(clip.name()).stream())
                .toList();
    }

    /// At elder pace the usual clip stands in for one that is missing.
    private List<String> withoutSound(String clip) {
        return recorded.of(Language.MANDARIN, clip, Pace.USUAL).isPresent()
                ? List.of()
                : List.of("clip " + catalogue.file(Language.MANDARIN, clip, Pace.USUAL) + " is missing");
    }
}
