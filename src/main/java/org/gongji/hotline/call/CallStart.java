package org.gongji.hotline.call;

import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.PhoneNumber;

/// What is known of a call when it arrives.
///
/// @param from the calling number; empty where it is withheld
/// @param elder the switch asks for elder pace (`HOTLINE_ELDER=1`)
/// @param language the switch asks for a language (`HOTLINE_LANG`)
/// @param session the name the first node gave the call (`HOTLINE_SESSION`); there when this node takes it over
/// @param channel the switch's own name of the call, to find it in the switch's log
public record CallStart(
        CallId id,
        Entry entry,
        Optional<PhoneNumber> from,
        boolean elder,
        Optional<Language> language,
        Optional<String> session,
        String channel) {

    /// By which door the call came in.
    public sealed interface Entry {
        record Inbound() implements Entry {}

        record CallBack(long attempt) implements Entry {}
    }
}
