package org.gongji.hotline.bed;

import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands what all real calls share to the tests that ask for it.
final class OnTestBed implements ParameterResolver {

    private static final Set<Class<?>> SHARED = Set.of(TestBed.class, HotlineNode.class, Voice.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return SHARED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var wanted = parameter.getParameter().getType();
        var servers = BedSession.servers();
        if (wanted == HotlineNode.class) {
            return servers.node();
        }
        return wanted == Voice.class ? servers.voice() : servers.bed();
    }
}
