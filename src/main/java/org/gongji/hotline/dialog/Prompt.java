package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.Map;

/// Something to be said to the caller, before it is turned into sound.
public sealed interface Prompt {

    /// A sentence of the catalogue, by its id, with a value for each of its slots.
    record Sentence(String id, Map<String, Value> values) implements Prompt {
        public Sentence {
            values = Map.copyOf(values);
        }

        /// True where the values could tell something about a person: such sound is never kept.
        public boolean personal() {
            return values.values().stream().anyMatch(Value::personal);
        }
    }

    /// Nothing is said for `length`. Between two sentences it stands instead of the usual gap.
    record Silence(Duration length) implements Prompt {}

    static Sentence clip(String id) {
        return new Sentence(id, Map.of());
    }

    static Sentence clip(String id, String slot, Value value) {
        return new Sentence(id, Map.of(slot, value));
    }

    static Sentence clip(String id, String slot, Value value, String second, Value secondValue) {
        return new Sentence(id, Map.of(slot, value, second, secondValue));
    }

    static Silence silence(Duration length) {
        return new Silence(length);
    }
}
