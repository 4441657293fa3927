package org.gongji.hotline.asterisk;

import java.time.Duration;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.Dial;
import org.gongji.hotline.callback.DiallableNumber;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.PhoneNumber;

/// Settings and dials of the tests of the link.
final class TestAmi {

    static final DialSettings CHANNEL = new DialSettings("PJSIP/{number}@trunk");

    private TestAmi() {}

    /// Pings so seldom that no test sees one, and tries again at once.
    static AmiSettings at(int port) {
        return at(port, Duration.ofMinutes(5), Duration.ofSeconds(10));
    }

    static AmiSettings at(int port, Duration pingEvery, Duration answerWithin) {
        return new AmiSettings(
                "127.0.0.1",
                port,
                "hotline",
                FakeManager.SECRET,
                false,
                null,
                Duration.ofSeconds(3),
                answerWithin,
                pingEvery,
                Duration.ofMillis(10),
                Duration.ofMillis(10),
                Duration.ofMinutes(5));
    }

    static Dial dial(long attempt) {
        return new Dial(
                new AttemptId(attempt),
                new DiallableNumber("13800000001"),
                new PhoneNumber("12333"),
                Duration.ofSeconds(40),
                Language.ENGLISH,
                true);
    }
}
