package org.gongji.hotline.speech;

import java.util.List;

/// The catalogue cannot be used; each fault names its file and line.
public final class CatalogueFault extends CannotSpeak {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    CatalogueFault(List<String> faults) {
        super("The catalogue of sentences cannot be used:\n  " + String.join("\n  ", faults), "Correct these lines.");
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
