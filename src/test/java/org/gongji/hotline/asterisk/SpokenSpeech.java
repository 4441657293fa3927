package org.gongji.hotline.asterisk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.speech.Speech;

/// Speech without sound: the text of an utterance is the ids of its sentences, each sound is two seconds long. Keeps
/// which sounds were given back.
final class SpokenSpeech implements Speech {

    static final Duration LENGTH = Duration.ofSeconds(2);

    final List<String> given = new CopyOnWriteArrayList<>();
    final List<String> closed = new CopyOnWriteArrayList<>();

    @Override
    public Sound sound(Utterance utterance) {
        var name = "/sounds/" + text(utterance).replace(' ', '-');
        given.add(name);
        return new Sound() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration length() {
                return LENGTH;
            }

            @Override
            public void close() {
                closed.add(name);
            }
        };
    }

    @Override
    public String text(Utterance utterance) {
        return utterance.prompts().stream()
                .filter(Prompt.Sentence.class::isInstance)
                .map(prompt -> ((Prompt.Sentence) prompt).id())
                .collect(Collectors.joining(" "));
    }
}
