package org.gongji.hotline.speech.studio;

/// A voice cannot be used at all; the message says how to get one.
public final class NoVoice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoVoice(String message) {
        super(message);
    }
}
