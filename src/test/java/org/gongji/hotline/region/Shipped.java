package org.gongji.hotline.region;

import java.time.ZoneId;
import java.util.TreeMap;

/// The region files that came with the program, as they are and with one change.
final class Shipped {

    private Shipped() {}

    static Regions regions() {
        return new RegionFiles(RegionTexts.shipped()).regions(beijing());
    }

    static RegionSettings beijing() {
        return of("110000");
    }

    static RegionSettings of(String region) {
        return new RegionSettings(region, ZoneId.of("Asia/Shanghai"), null);
    }

    /// The files, `from` in one of them changed to `to`.
    static RegionTexts changed(String name, String from, String to) {
        var text = RegionTexts.shipped().named(name).text();
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        return with(name, text.replace(from, to));
    }

    /// The files, with `text` under `name`.
    static RegionTexts with(String name, String text) {
        var texts = new TreeMap<>(RegionTexts.shipped().texts());
        texts.put(name, new RegionTexts.Text("regions/" + name, text));
        return new RegionTexts(texts);
    }

    static RegionTexts without(String name) {
        var texts = new TreeMap<>(RegionTexts.shipped().texts());
        texts.remove(name);
        return new RegionTexts(texts);
    }
}
