package org.gongji.hotline.asterisk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.InetAddress;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the switch reaches this node, and how much it may ask of it.
///
/// @param port 0 takes any free one
/// @param bind FastAGI has no authentication: wider than loopback only behind a firewall
/// @param peers who may connect: addresses, ranges such as `10.0.5.0/24`, or `loopback`; others are closed unread
/// @param calls so many calls at once are answered, more are told that the line is busy; a switch on two cores
/// carries some 800, a city needs some 225
/// @param requestWithin from the connection to the end of its request
/// @param replyWithin how long the switch may take beyond what its command itself takes
/// @param stopWithin how long running calls may go on once this node is told to stop
@ConfigurationProperties("hotline.agi")
@Validated
record AgiSettings(
        @DefaultValue("4573") @Min(0) @Max(65535) int port,
        @DefaultValue("127.0.0.1") InetAddress bind,
        @DefaultValue("loopback") Peers peers,
        @DefaultValue("2000") @Min(1) @Max(100_000) int calls,
        @DefaultValue("3s") @DurationMin(millis = 1) Duration requestWithin,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration replyWithin,
        @DefaultValue("120s") @DurationMin(millis = 1) Duration stopWithin) {}
