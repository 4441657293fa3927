package org.gongji.hotline.dialog;

import java.util.LinkedHashMap;
import java.util.Map;

/// Where the standing ways out of a menu or an entry lead.
///
/// @param person `0`
/// @param back `*`
/// @param silent after the third missed wait
/// @param lost after the last wrong key or unusable entry
public record Standing<N extends Enum<N>>(N person, N back, N silent, N lost) {

    Map<String, N> labelled() {
        var exits = new LinkedHashMap<String, N>();
        exits.put("person", person);
        exits.put("back", back);
        exits.put("silent", silent);
        exits.put("lost", lost);
        return exits;
    }
}
