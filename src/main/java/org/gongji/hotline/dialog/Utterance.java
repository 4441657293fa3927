package org.gongji.hotline.dialog;

import java.util.List;

/// What is said in one breath: it becomes one piece of sound and one command to the switch.
public record Utterance(List<Prompt> prompts, Manner manner) {
    public Utterance {
        prompts = List.copyOf(prompts);
    }

    /// False where it is but silence.
    public boolean says() {
        return prompts.stream().anyMatch(Prompt.Sentence.class::isInstance);
    }

    public boolean personal() {
        return prompts.stream().anyMatch(prompt -> prompt instanceof Prompt.Sentence sentence && sentence.personal());
    }
}
