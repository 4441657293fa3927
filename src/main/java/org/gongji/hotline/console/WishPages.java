package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import org.gongji.hotline.account.CallWishBoard;
import org.gongji.hotline.account.CallWishBoard.Wish;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.rules.PhoneNumber;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Callers who want to be called back by a person. Each look is written down first.
@PageController
final class WishPages {

    private static final int MOST = 200;

    private final CallWishBoard board;
    private final Audit audit;
    private final RegionSettings region;

    WishPages(CallWishBoard board, Audit audit, RegionSettings region) {
        this.board = board;
        this.audit = audit;
        this.region = region;
    }

    /// A wish as the page shows it.
    ///
    /// @param number masked, but for the one who calls back now
    public record WishView(String id, String number, boolean whole, OffsetDateTime made, OffsetDateTime expires) {
        /// Masked: a number stands in no log.
        @Override
        public String toString() {
            return "WishView[" + id + "]";
        }
    }

    @GetMapping("/console/boards/wishes")
    String list(Model model, HttpServletRequest request, Authentication who) {
        audit.write(who.getName(), Audit.Action.LIST_WISHES, "open");
        show(board.open(MOST), -1, model, request);
        return "wishes";
    }

    /// Shows a number to the one who calls it: that somebody asked for it is the reason.
    @PostMapping("/console/boards/wishes/{id:[0-9]+}/number")
    String number(@PathVariable String id, Model model, HttpServletRequest request, Authentication who) {
        var wish = wish(id);
        audit.write(who.getName(), Audit.Action.UNMASK_WISH, "wish " + wish + " to call back");
        show(board.open(MOST), wish, model, request);
        return "wishes";
    }

    @PostMapping("/console/boards/wishes/{id:[0-9]+}/done")
    String done(@PathVariable String id, Authentication who) {
        var wish = wish(id);
        audit.write(who.getName(), Audit.Action.TAKE_WISH, "wish " + wish);
        return board.take(wish, who.getName())
                ? "redirect:/console/boards/wishes"
                : "redirect:/console/boards/wishes?gone";
    }

    private void show(List<Wish> open, long whole, Model model, HttpServletRequest request) {
        var zone = ViewerZone.of(request, region.zone());
        model.addAttribute(
                "wishes",
                open.stream()
                        .map(wish -> new WishView(
                                Long.toString(wish.id()),
                                wish.id() == whole ? digits(wish.number()) : Masked.phone(wish.number()),
                                wish.id() == whole,
                                CallView.at(wish.made(), zone),
                                CallView.at(wish.expires(), zone)))
                        .toList());
        model.addAttribute("gone", request.getParameter("gone") != null);
        model.addAttribute("most", open.size() == MOST);
        model.addAttribute("zone", zone);
    }

    private static String digits(PhoneNumber number) {
        return number.digits();
    }

    private static long wish(String text) {
        return CallQuery.number(text)
                .orElseThrow(() -> new NotHere("There is no such wish."))
                .value();
    }
}
