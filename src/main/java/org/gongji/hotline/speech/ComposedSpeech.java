package org.gongji.hotline.speech;

import java.time.Duration;
import org.gongji.hotline.dialog.Utterance;

/// Speech made of clips: what anybody may hear is composed once, what is personal each time.
final class ComposedSpeech implements Speech {

    private static final long ROOM = 64L << 20;

    private final Sentences sentences;
    private final Composer composer;
    private final Shelf shelf;
    private final KeptSounds kept;

    ComposedSpeech(Sentences sentences, Composer composer, Shelf shelf) {
        this.sentences = sentences;
        this.composer = composer;
        this.shelf = shelf;
        this.kept = new KeptSounds(shelf, ROOM);
    }

    static ComposedSpeech of(Catalogue catalogue, Sounds sounds, Shelf shelf) {
        var tongues = new Tongues(catalogue);
        var sentences = new Sentences(catalogue, tongues);
        return new ComposedSpeech(sentences, new Composer(sentences, tongues, sounds), shelf);
    }

    @Override
    public Sound sound(Utterance utterance) {
        return utterance.personal() ? personal(utterance) : shared(utterance);
    }

    @Override
    public String text(Utterance utterance) {
        return sentences.text(utterance);
    }

    /// What was composed before is composed anew.
    ///
    /// @param number of the clips that are said from now on
    void forget(long number) {
        kept.drop(number);
    }

    private Sound personal(Utterance utterance) {
        var name = RandomName.next();
        var sound = composer.compose(utterance);
        shelf.put(name, sound, true);
        return new Ready(shelf.address(name), length(sound.length), () -> shelf.remove(name));
    }

    private Sound shared(Utterance utterance) {
        var sound = kept.take(utterance, composer::compose);
        return new Ready(shelf.address(sound.name()), length(sound.size()), () -> kept.giveBack(sound));
    }

    private static Duration length(int samples) {
        return Duration.ofMillis(samples * 1000L / ALaw.HERTZ);
    }

    /// A sound that lies on the shelf; closed once, however often it is asked.
    private static final class Ready implements Sound {

        private final String name;
        private final Duration length;
        private final Runnable done;
        private boolean closed;

        Ready(String name, Duration length, Runnable done) {
            this.name = name;
            this.length = length;
            this.done = done;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration length() {
            return length;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                done.run();
            }
        }
    }
}
