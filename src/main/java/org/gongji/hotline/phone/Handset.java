package org.gongji.hotline.phone;

import java.time.Duration;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Reply;

/// The caller's end of a phone call: what is heard, and what is keyed. Its methods block as long as the caller takes.
public interface Handset {

    /// The text of what is played next.
    void shows(String text);

    /// `sound` is played and keys are taken.
    ///
    /// @param most as many keys end it
    /// @param patience so long without a key, after the sound or after the last key, ends it
    /// @return the keys; what it says of the heard length is not used
    /// @throws HungUp where the caller hangs up
    Reply listens(String sound, int most, Duration patience) throws HungUp;

    /// `sound` is played to its end; keys have no effect.
    ///
    /// @return how much was played; nothing where there is no such sound
    /// @throws HungUp where the caller hangs up
    Duration hears(String sound) throws HungUp;

    /// The hotline sets a variable of the channel, such as `HOTLINE_SESSION`: no caller's business, but of whoever
    /// holds the handset for a caller.
    default void sees(String variable, String value) {}
}
