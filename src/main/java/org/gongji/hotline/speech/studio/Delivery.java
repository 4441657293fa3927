package org.gongji.hotline.speech.studio;

import java.util.List;
import java.util.regex.Pattern;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Clip;

/// How espeak-ng delivers a clip.
///
/// @param speed its option `-s`: 160 is 3.5 characters a second, 130 is 2.8
/// @param pitch its option `-p`
/// @param unfinished something follows: a third tone stays low
record Delivery(int speed, int pitch, boolean unfinished) {

    private static final Pattern ENDS = Pattern.compile(".*[。?!.?!]\\s*", Pattern.DOTALL);

    /// Half as much again as usual, so that the tones stay apart on a telephone: a fourth tone falls by a fifth.
    private static final String PITCH_RANGE = "75";

    static Delivery of(Clip clip, Pace pace) {
        boolean elder = pace == Pace.ELDER;
        return clip.form()
                .map(form -> switch (form) {
                    case MID -> new Delivery(elder ? 130 : 160, 50, true);
                    case FINAL -> new Delivery(elder ? 118 : 145, 40, false);
                })
                .orElseGet(() -> new Delivery(
                        elder ? 130 : 160, 50, !ENDS.matcher(clip.text()).matches()));
    }

    List<String> options() {
        return List.of("-s", String.valueOf(speed), "-p", String.valueOf(pitch), "-P", PITCH_RANGE);
    }
}
