package org.gongji.hotline.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.vault.FieldCipher;
import org.gongji.hotline.vault.NotReadable;

/// Lets somebody hear a call: given out by its page when the look at it has been written down, for that person and
/// that call, for half an hour. Sealed it stands in the address of the sound, and tells nothing.
///
/// @param whole amounts, days and names are heard
record ReplayPass(String user, boolean whole, Instant until) {

    private static final String FIELD = "console.replay";
    private static final Duration LASTS = Duration.ofMinutes(30);

    static ReplayPass of(String user, boolean whole, Instant now) {
        return new ReplayPass(user, whole, now.plus(LASTS));
    }

    String sealed(FieldCipher cipher, CallId call) {
        var text = until.toEpochMilli() + " " + whole + " " + user;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(FIELD, call.value(), text));
    }

    /// The pass in `text`; empty where it is none, is another person's or another call's, or is over.
    static Optional<ReplayPass> read(FieldCipher cipher, CallId call, String text, String user, Instant now) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            var parts = cipher.open(FIELD, call.value(), bytes).split(" ", 3);
            var pass = new ReplayPass(
                    parts[2], Boolean.parseBoolean(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[0])));
            return Optional.of(pass).filter(read -> read.user().equals(user) && now.isBefore(read.until()));
        } catch (IllegalArgumentException | NotReadable _) {
            return Optional.empty();
        }
    }
}
