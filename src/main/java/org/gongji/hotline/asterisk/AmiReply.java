package org.gongji.hotline.asterisk;

import java.util.List;

/// What came of sending an action to the switch.
sealed interface AmiReply {

    /// The answer, and after it the list that was asked for.
    record Given(List<AmiMessage> messages) implements AmiReply {

        AmiMessage answer() {
            return messages.getFirst();
        }
    }

    /// Not one byte of it has left.
    record NotSent() implements AmiReply {}

    /// It was sent, perhaps in part, and no whole answer came.
    record NoAnswer() implements AmiReply {}
}
