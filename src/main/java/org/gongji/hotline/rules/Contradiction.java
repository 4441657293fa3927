package org.gongji.hotline.rules;

/// A parameter of a rule pack that is wrong in itself or does not go with another.
public final class Contradiction extends IllegalArgumentException {

    private final Parameter parameter;

    Contradiction(Parameter parameter, String problem) {
        super(parameter.key() + ": " + problem);
        this.parameter = parameter;
    }

    public Parameter parameter() {
        return parameter;
    }
}
