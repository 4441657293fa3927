package org.gongji.hotline.settings;

/// Values that are not shown, not even where they are wrong.
final class Secret {

    private Secret() {}

    static String hide(String name, Object value) {
        return name.matches(".*(secret|password|token|pin).*") ? "…" : value.toString();
    }
}
