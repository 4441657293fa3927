package org.gongji.hotline.rules;

import java.util.Set;

/// The two-figure codes of provinces that an ID number may begin with.
final class Provinces {

    /// GB/T 2260; 83 is that of residence permits for people of Taiwan.
    private static final Set<String> CODES = Set.of(
            "11", "12", "13", "14", "15", //
            "21", "22", "23", //
            "31", "32", "33", "34", "35", "36", "37", //
            "41", "42", "43", "44", "45", "46", //
            "50", "51", "52", "53", "54", //
            "61", "62", "63", "64", "65", //
            "71", "81", "82", "83");

    private Provinces() {}

    static boolean contains(String code) {
        return CODES.contains(code);
    }
}
