package org.gongji.hotline.bed;

import org.assertj.core.api.AbstractAssert;

/// Says of a call what was heard on it.
final class Hears extends AbstractAssert<Hears, Heard> {

    private Hears(Heard heard) {
        super(heard, Hears.class);
    }

    static Hears assertThatCaller(Heard heard) {
        return new Hears(heard);
    }

    Hears heard(Heard expected) {
        var recognition = Recognition.of(expected, actual);
        if (!recognition.isThere()) {
            failWithMessage("The caller did not hear <%s>: %s in %s", descriptionText(), recognition, actual);
        }
        return this;
    }

    Hears didNotHear(Heard other) {
        var recognition = Recognition.of(other, actual);
        if (recognition.isThere()) {
            failWithMessage("The caller heard <%s>: %s in %s", descriptionText(), recognition, actual);
        }
        return this;
    }
}
