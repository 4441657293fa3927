package org.gongji.hotline.asterisk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An answer or an event of the switch: its lines by name. It may hold a number, so it is never printed.
record AmiMessage(Map<String, String> fields) {

    /// Lines that are no name and value are passed over.
    static AmiMessage of(List<String> lines) {
        var fields = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new AmiMessage(fields);
    }

    /// Empty where there is no such line.
    String field(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    int number(String name) {
        var figures = field(name);
        return figures.matches("[0-9]{1,6}") ? Integer.parseInt(figures) : 0;
    }

    boolean isEvent() {
        return fields.containsKey("event");
    }

    boolean isSuccess() {
        return field("Response").equals("Success");
    }

    @Override
    public String toString() {
        return "AmiMessage[" + (isEvent() ? field("Event") : "answer") + "]";
    }
}
