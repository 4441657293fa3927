package org.gongji.hotline.speech;

import java.util.concurrent.atomic.AtomicBoolean;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Lets the English voice speak everything once, beside the first calls: what a caller needs before its turn is spoken
/// at once.
final class EnglishWarmUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EnglishWarmUp.class);
    /// Two hundred, and each of them rare.
    private static final String SURNAMES = "surname.";

    private final Catalogue catalogue;
    private final Sounds sounds;
    private final AtomicBoolean running = new AtomicBoolean();

    EnglishWarmUp(Catalogue catalogue, Sounds sounds) {
        this.catalogue = catalogue;
        this.sounds = sounds;
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("english-voice").start(this::speakAll);
        }
    }

    @Override
    public void stop() {
        running.set(false);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /// Late: the calls do not wait for it.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    void speakAll() {
        try {
            for (var pace : Pace.values()) {
                catalogue.sentencesInUse().forEach(id -> speakSentence(id, pace));
                catalogue.words(Language.ENGLISH).stream()
                        .filter(id -> !id.startsWith(SURNAMES))
                        .forEach(id -> speakWord(id, pace));
            }
        } catch (RuntimeException e) {
            // the border of this thread; whoever needs the clip will see the fault too
            LOG.error("the English voice cannot speak everything", e);
        }
    }

    private void speakSentence(String id, Pace pace) {
        for (var language : Language.values()) {
            catalogue
                    .wording(language, id)
                    .filter(this::inEnglish)
                    .ifPresent(wording -> wording.pieces().stream()
                            .filter(Wording.Piece.Stretch.class::isInstance)
                            .forEach(piece -> sounds.stretch(wording, (Wording.Piece.Stretch) piece, pace)));
        }
    }

    private boolean inEnglish(Wording wording) {
        return running.get() && wording.voice() == Language.ENGLISH;
    }

    private void speakWord(String id, Pace pace) {
        for (var form : Form.values()) {
            catalogue
                    .word(Language.ENGLISH, id)
                    .filter(_ -> running.get())
                    .ifPresent(word -> sounds.word(word, form, pace));
        }
    }
}
