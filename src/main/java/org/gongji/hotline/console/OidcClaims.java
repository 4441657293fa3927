package org.gongji.hotline.console;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an ID token, whose signature was found good, makes of somebody here.
final class OidcClaims {

    private final OidcSettings settings;

    OidcClaims(OidcSettings settings) {
        this.settings = settings;
    }

    /// Somebody who may come in.
    record Known(String name, Role role) {}

    /// Empty where they may not: how they signed in there is too little, they have no role here or more than one, or
    /// their name can be nobody's here.
    Optional<Known> of(Map<String, Object> claims) {
        var roles = texts(at(claims, settings.roleClaim()))
                .flatMap(text -> Optional.ofNullable(settings.roles().get(text)).stream())
                .collect(Collectors.toSet());
        var name = texts(claims.get(settings.nameClaim()))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(Users::isName)
                .findFirst();
        if (roles.size() != 1 || name.isEmpty() || !isStrong(claims)) {
            return Optional.empty();
        }
        return Optional.of(new Known(name.get(), roles.iterator().next()));
    }

    private boolean isStrong(Map<String, Object> claims) {
        var acr = settings.acr();
        return (acr.isEmpty() || texts(claims.get("acr")).anyMatch(acr::contains))
                && texts(claims.get("amr")).collect(Collectors.toSet()).containsAll(settings.amr());
    }

    private static @Nullable Object at(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        @Nullable Object value = claims;
        for (var name : List.of(path.split("\\.", -1))) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }

    /// A claim is a text, or a list of texts.
    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Stream.of(text);
            case Collection<?> list ->
                list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
