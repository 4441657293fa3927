package org.gongji.hotline.asterisk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongji.hotline.callback.AttemptId;

/// The name that an attempt's channel is given, so that every event and every list tells whose it is.
final class AttemptChannel {

    private static final String PREFIX = "hotline-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([1-9][0-9]{0,17})");
    /// The far half of a Local channel has the name of the near one and this.
    private static final String FAR_HALF = ";2";

    private AttemptChannel() {}

    static String name(AttemptId attempt) {
        return PREFIX + attempt.value();
    }

    /// The attempt whose own channel this is; empty for anybody else's and for the far half of a Local channel.
    static Optional<AttemptId> attempt(String uniqueId) {
        var name = NAME.matcher(uniqueId);
        return name.matches() ? Optional.of(new AttemptId(Long.parseLong(name.group(1)))) : Optional.empty();
    }

    /// As [#attempt], for the far half too: while it is there the attempt is not over.
    static Optional<AttemptId> anyHalf(String uniqueId) {
        return attempt(
                uniqueId.endsWith(FAR_HALF) ? uniqueId.substring(0, uniqueId.length() - FAR_HALF.length()) : uniqueId);
    }
}
