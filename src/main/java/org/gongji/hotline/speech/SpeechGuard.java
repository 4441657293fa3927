package org.gongji.hotline.speech;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.hotline.dialog.Repertoire;
import org.springframework.beans.factory.SmartInitializingSingleton;

/// Refuses the start where a caller could come to a sentence that has no text or no sound: better no hotline than one
/// that falls silent.
final class SpeechGuard implements SmartInitializingSingleton {

    private static final int SHOWN = 20;

    private final SpeechCheck check;
    private final Set<String> sentences;
    private final Set<String> words = new TreeSet<>();

    SpeechGuard(Catalogue catalogue, SpeechCheck check, Collection<Repertoire> repertoires) {
        this.check = check;
        this.sentences = new TreeSet<>(catalogue.sentencesInUse());
        repertoires.forEach(repertoire -> {
            sentences.addAll(repertoire.sentences());
            words.addAll(repertoire.words());
        });
    }

    @Override
    public void afterSingletonsInstantiated() {
        var missing = check.missing(sentences, words);
        if (!missing.isEmpty()) {
            throw new CannotSpeak(
                    "The hotline would fall silent in the middle of a call:\n  " + list(missing),
                    "bin/hotline prompts check lists all of it, bin/hotline prompts render speaks the missing clips.");
        }
    }

    private static String list(List<String> missing) {
        var shown = String.join("\n  ", missing.subList(0, Math.min(SHOWN, missing.size())));
        return missing.size() <= SHOWN ? shown : shown + "\n  and " + (missing.size() - SHOWN) + " more";
    }
}
