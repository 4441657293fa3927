package org.gongji.hotline.speech;

/// Says amounts in Mandarin by another way than the hotline: writes every figure with its place, then strikes what is
/// not said.
final class SecondReader {

    private static final String FIGURES = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千", "万", "十", "百", "千", "亿", "十", "百", "千"};

    private SecondReader() {}

    static String amount(long fen) {
        var yuan = fen / 100;
        var jiao = (int) (fen / 10 % 10);
        var rest = (int) (fen % 10);
        var said = yuan > 0 ? number(yuan) + "元" : "";
        if (jiao > 0) {
            said += (jiao == 2 ? "两" : figure(jiao)) + "角";
        }
        if (rest > 0) {
            said += jiao == 0 && yuan > 0 ? "零" : "";
            said += (rest == 2 && fen == 2 ? "两" : figure(rest)) + "分";
        }
        return said.isEmpty() ? "零元" : said;
    }

    private static String number(long number) {
        if (number == 2) {
            return "两";
        }
        var figures = Long.toString(number);
        var all = new StringBuilder();
        for (var i = 0; i < figures.length(); i++) {
            all.append(figures.charAt(i)).append(PLACES[figures.length() - 1 - i]);
        }
        var said = all.toString()
                .replaceAll("0[千百十]", "0")
                .replaceAll("0+", "0")
                .replaceAll("0万", "万0")
                .replaceAll("0亿", "亿0")
                .replaceAll("亿0?万", "亿0")
                .replaceAll("0+", "0")
                .replaceAll("(?<=万)0(?=[1-9]千)", "")
                .replaceAll("(?<=亿)0(?=[1-9]千[^万]*万)", "")
                .replaceAll("0$", "")
                .replaceAll("^1十", "十")
                .replaceAll("^2(?=[千万亿])", "两");
        for (var i = 0; i < 10; i++) {
            said = said.replace((char) ('0' + i), FIGURES.charAt(i));
        }
        return said;
    }

    private static char figure(int figure) {
        return FIGURES.charAt(figure);
    }
}
