package org.gongji.hotline.speech;

import java.time.Duration;
import java.util.regex.Pattern;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Value;

/// How long nothing is heard between two pieces of speech. Measured from the last sound to the next one: the rests of
/// silence that every clip has at its ends are part of it.
enum Gap {
    /// between the words of a number
    JOINT(15, 15, ""),
    /// inside a number after 万 and 亿
    AFTER_WAN(80, 120, ""),
    /// inside an amount between 元 and what follows
    AFTER_YUAN(40, 40, ""),
    /// between two figures of a string; at elder pace so long that one and a half are said in a second
    FIGURE(120, 280, ""),
    /// between two groups of figures
    GROUP(350, 600, ","),
    /// beside a value
    VALUE(60, 80, ""),
    /// before an amount or a string of figures
    BEFORE_FIGURES(150, 150, ""),
    /// a comma beside a value
    COMMA(250, 400, ","),
    /// between two sentences
    SENTENCE(500, 800, "");

    private static final Pattern END = Pattern.compile("[。?!?!.]");

    private final int usualMillis;
    private final int elderMillis;
    private final String mark;

    Gap(int usualMillis, int elderMillis, String mark) {
        this.usualMillis = usualMillis;
        this.elderMillis = elderMillis;
        this.mark = mark;
    }

    /// What stands before `value`.
    static Gap before(Value value) {
        return value instanceof Value.Amount || value instanceof Value.Digits ? BEFORE_FIGURES : VALUE;
    }

    /// What punctuation beside a slot makes.
    static Gap of(Wording.Piece.Mark mark) {
        if (END.matcher(mark.text()).find()) {
            return SENTENCE;
        }
        return mark.text().isBlank() ? JOINT : COMMA;
    }

    Duration length(Pace pace) {
        return Duration.ofMillis(pace == Pace.ELDER ? elderMillis : usualMillis);
    }

    /// What stands for it in a text; empty for most.
    String mark() {
        return mark;
    }
}
