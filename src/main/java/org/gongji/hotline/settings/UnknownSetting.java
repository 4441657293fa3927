package org.gongji.hotline.settings;

import java.util.Optional;
import org.gongji.hotline.settings.KnownSettings.Setting;

/// A `hotline.*` name that no part of the hotline reads: nearly always a slip of the pen.
final class UnknownSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String where;
    private final transient Optional<Setting> nearest;

    UnknownSetting(String name, String where, Optional<Setting> nearest) {
        super("unknown setting " + name);
        this.name = name;
        this.where = where;
        this.nearest = nearest;
    }

    String name() {
        return name;
    }

    String where() {
        return where;
    }

    Optional<Setting> nearest() {
        return nearest;
    }
}
