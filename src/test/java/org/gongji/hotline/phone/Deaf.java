package org.gongji.hotline.phone;

import java.time.Duration;
import org.gongji.hotline.dialog.Reply;

/// A phone at a switch that finds no sound.
public final class Deaf implements Handset {

    @Override
    public void shows(String text) {}

    @Override
    public Reply listens(String sound, int most, Duration patience) {
        return new Reply("", Reply.End.NO_SOUND, Duration.ZERO);
    }

    @Override
    public Duration hears(String sound) {
        return Duration.ZERO;
    }
}
