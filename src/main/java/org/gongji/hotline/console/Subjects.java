package org.gongji.hotline.console;

import java.util.HexFormat;
import org.gongji.hotline.vault.BlindIndex;

/// How a number stands in the audit: an auditor who has the number finds the entries, nobody else learns it.
final class Subjects {

    private static final int SHOWN = 16;

    private Subjects() {}

    static String hash(BlindIndex index, String digits) {
        return HexFormat.of().formatHex(index.of("audit", digits)).substring(0, SHOWN);
    }
}
