package org.gongji.hotline.bed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Calls that are placed at once.
final class ManyCalls {

    private ManyCalls() {}

    /// What each caller heard, in the order of the scripts; comes back when the last one has hung up.
    static List<Heard> all(TestBed bed, CallScript... scripts) throws IOException, InterruptedException {
        var calls = new ArrayList<SippCall>();
        var heard = new ArrayList<Heard>();
        try {
            for (var script : scripts) {
                calls.add(SippCall.place(bed, script));
            }
            for (var call : calls) {
                heard.add(call.finish());
            }
        } finally {
            calls.forEach(SippCall::close);
        }
        return heard;
    }
}
