package org.gongji.hotline.speech;

/// The hotline cannot say what it has to say, and what helps.
public class CannotSpeak extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    CannotSpeak(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /// What helps, with an example.
    public final String remedy() {
        return remedy;
    }
}
