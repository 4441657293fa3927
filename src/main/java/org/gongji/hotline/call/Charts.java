package org.gongji.hotline.call;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.hotline.account.Relatives;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.callback.CallBacks;
import org.gongji.hotline.dialog.Chart;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Drawing;
import org.gongji.hotline.dialog.Repertoire;
import org.gongji.hotline.dialog.Surnames;

/// The dialogs on paper: needs no database and no setting.
public final class Charts {

    /// How each page ends.
    public static final String MARK = "\nDrawn from the code by `bin/hotline charts`.\n";

    private static final Dialog<?, ?, ?> MAIN = mainOnPaper();
    private static final Dialog<?, ?, ?> CALL_BACK = callBackOnPaper();

    private Charts() {}

    /// A page in Markdown for each dialog, under its file name.
    public static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        dialogs().forEach(dialog -> pages.put(fileName(dialog), page(dialog)));
        return pages;
    }

    /// A drawing in SVG for each dialog, under the dialog's name.
    public static Map<String, String> drawings() {
        var drawings = new LinkedHashMap<String, String>();
        dialogs().forEach(dialog -> drawings.put(dialog.name(), Drawing.of(dialog)));
        return drawings;
    }

    /// The drawing of one dialog with a way drawn into it; empty where today's hotline has no such dialog.
    ///
    /// @param been its places in the order in which they were reached, as the call log names them
    public static Optional<String> drawing(String name, List<String> been) {
        return dialogs().stream()
                .filter(dialog -> dialog.name().equals(name))
                .findFirst()
                .map(dialog -> Drawing.of(dialog, been));
    }

    static Set<Dialog<?, ?, ?>> dialogs() {
        var all = new LinkedHashSet<>(MAIN.family());
        all.addAll(CALL_BACK.family());
        return all;
    }

    /// Every sentence that the dialogs may say.
    public static Repertoire repertoire() {
        var calledBack = Repertoire.of(CALL_BACK, Waits.COURTESIES).sentences();
        return Repertoire.of(MAIN, Waits.COURTESIES)
                .with(calledBack.toArray(String[]::new))
                .with(Leave.SORRY, "full");
    }

    private static String fileName(Dialog<?, ?, ?> dialog) {
        return dialog.name().replace(' ', '-') + ".md";
    }

    private static <N extends Enum<N>, S, A extends Enum<A>> String page(Dialog<N, S, A> dialog) {
        var page = new StringBuilder("# ").append(dialog.name()).append("\n\n```mermaid\n");
        page.append(Chart.of(dialog)).append("```\n\n| place | may say |\n|---|---|\n");
        dialog.nodes().forEach((place, node) -> {
            if (!node.sentences().isEmpty()) {
                page.append("| ").append(place).append(" | ");
                page.append(String.join(" ", new TreeSet<>(node.sentences()))).append(" |\n");
            }
        });
        return page.append(MARK).toString();
    }

    /// Every sentence that may be said on a call that the hotline has made.
    static Repertoire ofOurCalls() {
        return Repertoire.of(CALL_BACK, Waits.COURTESIES).with(Leave.SORRY, "full");
    }

    private static Dialog<?, ?, ?> callBackOnPaper() {
        var words = new CallBackWords(Nothing.of(Desk.class), Nothing.of(Surnames.class), "");
        return new CallBackDialog(
                        Nothing.of(CallBacks.class), Nothing.of(Relatives.class), Nothing.of(Family.class), words)
                .dialog();
    }

    private static Dialog<?, ?, ?> mainOnPaper() {
        var desk = Nothing.of(Desk.class);
        return new MainDialog(Dialogs.over(Nothing.sources(), desk), desk).dialog();
    }
}
