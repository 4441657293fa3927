package org.gongji.hotline.region;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.rules.Parameter;
import org.gongji.hotline.rules.PoolCode;

/// What one region's file says: the parameters that differ there.
record RegionFile(
        PoolCode region,
        int version,
        Optional<String> word,
        Map<Parameter, TimeLine> parameters,
        Written written,
        String text) {

    static RegionFile read(String name, RegionTexts.Text text) {
        var written = Written.all(text);
        var fields = written.fields("region", "name", "word", "version", "parameters");
        var code = fields.needed("region");
        if (!name.equals(code.text() + ".yaml") || !code.text().matches("\\d{6}")) {
            throw code.refuse("the region is the six figures of the file's name, in quotes.");
        }
        return new RegionFile(
                new PoolCode(code.text()),
                fields.needed("version").whole(),
                fields.possible("word").map(RegionFile::word),
                parameters(fields.needed("parameters")),
                written,
                text.text());
    }

    /// What people call the region; its code where nothing is said.
    String name() {
        return Optional.ofNullable(written.entries().get("name"))
                .map(Written::text)
                .orElseGet(region::digits);
    }

    private static String word(Written word) {
        if (!word.text().matches("city\\.\\d{6}")) {
            throw word.refuse("\"" + word.text() + "\" is no word for a region. Write one like city.110000.");
        }
        return word.text();
    }

    private static Map<Parameter, TimeLine> parameters(Written written) {
        var parameters = new EnumMap<Parameter, TimeLine>(Parameter.class);
        written.entries().forEach((key, value) -> {
            var parameter = Parameter.of(key)
                    .orElseThrow(() -> value.refuse("\"" + key + "\" is no parameter. See docs/regions.md."));
            parameters.put(parameter, TimeLine.read(value));
        });
        return parameters;
    }
}
