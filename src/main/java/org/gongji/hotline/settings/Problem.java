package org.gongji.hotline.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.convert.ConversionFailedException;

/// What is wrong with a value that could not be read as what it should be.
final class Problem {

    private Problem() {}

    static String of(Throwable wrong, Bindable<?> target) {
        var type = element(wrong).orElseGet(() -> target.getType().resolve(Object.class));
        if (type.isRecord()) {
            // the record refused its values itself and said why
            return said(wrong);
        }
        if (type == Duration.class) {
            return "this is no length of time such as 30s, 5m or 2h";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "this is neither true nor false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "this is no whole number";
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return "this is no time zone such as Asia/Shanghai";
        }
        if (Path.class.isAssignableFrom(type)) {
            return "this is no path";
        }
        if (type.isEnum()) {
            return "this is none of " + choices(type);
        }
        return said(wrong);
    }

    /// Of a list or a set it is the element that cannot be read.
    private static Optional<Class<?>> element(Throwable wrong) {
        for (Throwable at = wrong; at != null; at = at.getCause()) {
            if (at instanceof ConversionFailedException failed
                    && failed.getTargetType().getType().isEnum()) {
                return Optional.of(failed.getTargetType().getType());
            }
        }
        return Optional.empty();
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String said(Throwable wrong) {
        var deepest = wrong;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? "this cannot be read" : deepest.getMessage();
    }
}
