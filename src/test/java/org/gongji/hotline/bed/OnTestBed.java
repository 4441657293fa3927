package org.gongji.hotline.bed;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the test bed before the first test that needs it and stops it after the last test of the run.
final class OnTestBed implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace BED = ExtensionContext.Namespace.create(OnTestBed.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        bed(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestBed.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return bed(context);
    }

    private static TestBed bed(ExtensionContext context) {
        return context.getRoot().getStore(BED).computeIfAbsent(TestBed.class, _ -> TestBed.start(), TestBed.class);
    }
}
