package org.gongji.hotline.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The entries of a mapping in a region file whose keys are known.
record Fields(Written whole, Map<String, Written> entries) {

    Written needed(String key) {
        return possible(key).orElseThrow(() -> whole.refuse("\"" + key + "\" is missing here."));
    }

    Optional<Written> possible(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /// The list under `key`; empty where it is left out.
    List<Written> list(String key) {
        return possible(key).map(Written::list).orElse(List.of());
    }
}
