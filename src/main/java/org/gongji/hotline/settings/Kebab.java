package org.gongji.hotline.settings;

import java.util.Locale;

/// The name of a field as it stands in settings: `numberFromAnywhere` is `number-from-anywhere`.
final class Kebab {

    private Kebab() {}

    static String of(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
