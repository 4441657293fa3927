package org.gongji.hotline.dialog;

/// The surnames that can be said.
@FunctionalInterface
public interface Surnames {

    /// Whether `surname` has a word of its own; where not, spare words stand for it in a sentence.
    boolean known(String surname, Language language);
}
