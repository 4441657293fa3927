package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.binding.Family.Overview;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;

/// How somebody stands with family sharing, in words.
final class FamilyWords {

    static final Overview NOTHING = new Overview(0, 0, 0, 0);

    static final String[] OUTCOME = {"told.refused", "told.refused.many", "told.unreached", "new.code.how"};
    static final String[] WAITING = {"pending.one", "pending.many", "fam.none"};
    static final String[] SHARED = {"fam.with"};

    private FamilyWords() {}

    /// Of the caller's own requests: that they came to nothing, never by whom or why, and that nobody was reached.
    static List<Prompt> outcome(Overview overview) {
        var said = new ArrayList<>(notDone(overview));
        if (overview.unreached() > 0) {
            said.add(clip("told.unreached"));
            said.add(clip("new.code.how"));
        }
        return said;
    }

    private static List<Prompt> notDone(Overview overview) {
        return switch (overview.notDone()) {
            case 0 -> List.of();
            case 1 -> List.of(clip("told.refused"));
            default -> List.of(clip("told.refused.many", "count", requests(overview.notDone())));
        };
    }

    static List<Prompt> waiting(Overview overview) {
        return List.of(
                switch (overview.waiting()) {
                    case 0 -> clip("fam.none");
                    case 1 -> clip("pending.one");
                    default -> clip("pending.many", "count", requests(overview.waiting()));
                });
    }

    static List<Prompt> shared(Overview overview) {
        return overview.sharedWith() == 0
                ? List.of()
                : List.of(clip("fam.with", "people", new Value.Count(overview.sharedWith(), Value.Unit.PERSON)));
    }

    private static Value requests(int number) {
        return new Value.Count(number, Value.Unit.REQUEST);
    }
}
