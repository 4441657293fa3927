package org.gongji.hotline.speech;

/// Whole numbers and money in Mandarin: by groups of four figures, with 两 or 二 and 零 where they belong.
final class MandarinNumbers {

    private static final long WAN = 10_000;
    private static final long YI = WAN * WAN;

    private MandarinNumbers() {}

    /// A number of `元`, `角` and `分`.
    static Phrase amount(long fen) {
        if (fen == 0) {
            return Phrase.of("yuan.0");
        }
        var yuan = fen / 100;
        var jiao = fen / 10 % 10;
        var rest = fen % 10;
        var phrase = yuan == 0 ? Phrase.NOTHING : yuan(yuan);
        if (yuan > 0 && fen % 100 > 0) {
            phrase = phrase.pause(Gap.AFTER_YUAN);
        }
        if (jiao > 0) {
            phrase = phrase.then("jiao." + jiao);
        } else if (yuan > 0 && rest > 0) {
            phrase = phrase.then("zero");
        }
        if (rest > 0) {
            phrase = phrase.then(rest == 2 && !phrase.isEmpty() ? "fen.2x" : "fen." + rest);
        }
        return phrase;
    }

    private static Phrase yuan(long yuan) {
        return yuan < 10 ? Phrase.of("yuan." + yuan) : cardinal(yuan).then("yuan");
    }

    /// `number`, 1 or more, to stand before a measure word; 2 alone is 二.
    static Phrase cardinal(long number) {
        var yi = number / YI;
        var wan = number / WAN % WAN;
        var rest = number % WAN;
        var phrase = Phrase.NOTHING;
        if (yi > 0) {
            phrase = yi <= 2 ? Phrase.of("yi." + yi) : cardinal(yi).then("yi");
        }
        if (wan > 0) {
            phrase = wanGroup(phrase, wan);
        }
        if (rest > 0) {
            phrase = group(lower(phrase, rest < 1000 || (yi > 0 && wan == 0)), rest);
        }
        return phrase;
    }

    private static Phrase wanGroup(Phrase said, long wan) {
        return said.isEmpty() && wan < 10
                ? Phrase.of("wan." + wan)
                : group(lower(said, wan < 1000), wan).then("wan");
    }

    /// What was `said`, ready for a lower group of four that begins with zeros or not.
    private static Phrase lower(Phrase said, boolean zeros) {
        if (said.isEmpty()) {
            return said;
        }
        var paused = said.pause(Gap.AFTER_WAN);
        return zeros ? paused.then("zero") : paused;
    }

    /// Up to four figures, said after what was `said` already.
    private static Phrase group(Phrase said, long number) {
        var thousands = number / 1000;
        var hundreds = number / 100 % 10;
        var rest = number % 100;
        var phrase = said;
        if (thousands > 0) {
            phrase = phrase.then(thousands == 2 && !said.isEmpty() ? "thousand.2x" : "thousand." + thousands);
        }
        if (hundreds > 0) {
            phrase = phrase.then("hundred." + hundreds);
        }
        if (rest == 0) {
            return phrase;
        }
        if ((thousands > 0 && hundreds == 0) || (hundreds > 0 && rest < 10)) {
            phrase = phrase.then("zero");
        }
        var afterSomething = rest >= 10 && rest < 20 && !phrase.isEmpty();
        return phrase.then("num." + rest + (afterSomething ? "x" : ""));
    }
}
