package org.gongji.hotline.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.account.CallWishBoard;
import org.gongji.hotline.rules.PhoneNumber;

/// One open wish to be called, and who has taken it.
final class WishDesk implements CallWishBoard {

    private static final Instant SIX = Instant.parse("2026-11-25T10:00:00Z");

    final List<String> takenBy = new ArrayList<>();

    @Override
    public List<Wish> open(int most) {
        return takenBy.isEmpty()
                ? List.of(new Wish(3, new PhoneNumber("13800000001"), SIX, SIX.plusSeconds(172_800)))
                : List.of();
    }

    @Override
    public boolean take(long wish, String by) {
        return wish == 3 && takenBy.isEmpty() && takenBy.add(by);
    }
}
