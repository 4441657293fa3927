package org.gongji.hotline.phone;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Reply;

/// A caller who takes a while for each answer, so that the call is held.
///
/// @param pause before each answer
public record Unhurried(Handset handset, Duration pause) implements Handset {

    @Override
    public void shows(String text) {
        handset.shows(text);
    }

    @Override
    public Reply listens(String sound, int most, Duration patience) throws HungUp {
        think();
        return handset.listens(sound, most, patience);
    }

    @Override
    public Duration hears(String sound) throws HungUp {
        think();
        return handset.hears(sound);
    }

    @Override
    public void sees(String variable, String value) {
        handset.sees(variable, value);
    }

    private void think() {
        var end = System.nanoTime() + pause.toNanos();
        for (var left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
