package org.gongji.hotline.phone;

import java.time.Duration;
import java.util.Optional;
import org.gongji.hotline.dialog.HungUp;

/// The keys of a phone: `0` to `9`, `*` and `#`.
interface Keypad {

    /// The next key, or empty where none is pressed in time.
    ///
    /// @throws HungUp where the caller puts the receiver down
    Optional<Character> key(Duration within) throws HungUp;
}
