package org.gongji.hotline.vault;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// The six figures that an authenticator app shows for half a minute (TOTP, RFC 6238, SHA-1, which all
/// apps know).
///
/// A secret is 20 random bytes, written in Base32.
public final class OneTimeCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int BYTES = 20;

    /// Clocks of phones are off by a little, and people type.
    private static final int STEPS_BESIDE = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    public static String freshSecret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.text(bytes);
    }

    /// The half-minute since 1970 that `code` belongs to, if it is now or right beside now: whoever
    /// checks it keeps that number, so that no code is good twice.
    public static OptionalLong step(String secret, String code, Instant now) {
        var steps = OptionalLong.empty();
        for (var beside = -STEPS_BESIDE; beside <= STEPS_BESIDE; beside++) {
            var moment = now.plus(STEP.multipliedBy(beside));
            if (isEqual(code(secret, moment), code)) {
                steps = OptionalLong.of(moment.getEpochSecond() / STEP.toSeconds());
            }
        }
        return steps;
    }

    static String code(String secret, Instant moment) {
        var key = new SecretKeySpec(Base32.bytes(secret), "HmacSHA1");
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP).generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC takes keys of any length", impossible);
        }
    }

    private static boolean isEqual(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
