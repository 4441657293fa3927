package org.gongji.hotline.command;

import java.util.Arrays;
import java.util.Locale;
import org.gongji.hotline.console.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a role in small letters.
final class RoleName implements ITypeConverter<Role> {

    @Override
    public Role convert(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("the roles are supervisor, auditor, admin"));
    }
}
