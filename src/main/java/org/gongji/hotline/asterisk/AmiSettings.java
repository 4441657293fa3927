package org.gongji.hotline.asterisk;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The switch that dials, and how long the link to it waits for what. Without a host there is none.
///
/// @param host where its manager port is; empty for none
/// @param port its manager port
/// @param username of the section in `manager.conf`
/// @param secret of the same section
/// @param tls whether the link is encrypted; it must be where the host is not this machine. The switch's certificate
/// has to name the host
/// @param ca a PEM file of who may have signed that certificate; those that Java trusts where it is not set
/// @param connectWithin time for the connection
/// @param answerWithin time for the switch's greeting and for each of its answers
/// @param pingEvery how often the switch is asked whether it is there; after two misses the link is built anew
/// @param retryFirst pause before the first new try, which doubles with each one that fails
/// @param retryLongest it grows to no more
/// @param retryRefused pause after a wrong name or secret
@ConfigurationProperties("hotline.ami")
@Validated
record AmiSettings(
        @DefaultValue("")
        @Pattern(regexp = "[0-9A-Za-z.:-]{0,253}", message = "must be a host name or an address, such as 127.0.0.1")
        String host,

        @DefaultValue("5038") @Min(1) @Max(65535) int port,

        @DefaultValue("hotline")
        @Pattern(regexp = "[0-9A-Za-z._-]{1,80}", message = "must be letters, figures and . _ -")
        String username,

        @DefaultValue("") String secret,
        @DefaultValue("false") boolean tls,
        @Nullable Path ca,
        @DefaultValue("3s") @DurationMin(millis = 1) Duration connectWithin,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration answerWithin,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration pingEvery,
        @DefaultValue("200ms") @DurationMin(millis = 1) Duration retryFirst,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration retryLongest,
        @DefaultValue("1m") @DurationMin(millis = 1) Duration retryRefused) {

    private static final java.util.regex.Pattern THIS_MACHINE =
            java.util.regex.Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1");

    /// Whether there is a switch that dials.
    boolean given() {
        return !host.isEmpty();
    }

    @AssertTrue(message = "hotline.ami.host is set, so hotline.ami.secret must be: the secret of manager.conf")
    boolean isSecretGiven() {
        return !given() || !secret.isEmpty();
    }

    @AssertTrue(
            message = "hotline.ami.host is not this machine, so the numbers to be dialled would cross the network in"
                    + " plain text: set hotline.ami.tls=true, and tlsenable=yes in manager.conf")
    boolean isSafe() {
        return !given() || tls || THIS_MACHINE.matcher(host).matches();
    }

    @AssertTrue(message = "hotline.ami.ca is no file that can be read; it takes a PEM file such as /etc/hotline/ca.pem")
    boolean isCaReadable() {
        return ca == null || Files.isReadable(ca);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "AmiSettings[" + username + " at " + host + ":" + port + (tls ? " over TLS" : "") + "]";
    }
}
