package org.gongji.hotline.phone;

import java.time.Duration;

/// What the far end of a [FarHandset] tells.
sealed interface FarWord {

    record Key(char key) implements FarWord {

        /// A key may be one of an ID or a PIN.
        @Override
        public String toString() {
            return "Key";
        }
    }

    /// It plays no more of this sound.
    record Played(int sound, Duration heard) implements FarWord {}

    /// It is still there.
    record Here() implements FarWord {}

    record Gone() implements FarWord {}
}
