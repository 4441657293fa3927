package org.gongji.hotline.dialog;

/// How the hotline speaks to this caller at the moment.
public record Manner(Language language, Pace pace) {

    public Manner in(Language spoken) {
        return new Manner(spoken, pace);
    }

    public Manner atElderPace() {
        return new Manner(language, Pace.ELDER);
    }

    public boolean elder() {
        return pace == Pace.ELDER;
    }
}
