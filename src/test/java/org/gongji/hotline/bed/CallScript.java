package org.gongji.hotline.bed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a caller does, step by step, as a scenario of SIPp. Keys go out as RFC 4733 events.
final class CallScript {

    /// a brisk key; the gap after it is as long
    private static final int TONE_MILLIS = 100;
    /// SIPp 3.8 sends packets of another kind for so long before the first key, and forgets what it has not sent yet
    /// when it is told to send more
    private static final int PRELUDE_MILLIS = 600;

    private final String from;
    private final List<String> steps = new ArrayList<>();
    private Duration keysGoOut = Duration.ZERO;
    private boolean over;

    private CallScript(String from) {
        this.from = from;
    }

    static CallScript from(String number) {
        return new CallScript(number);
    }

    CallScript wait(Duration silent) {
        steps.add("  <pause milliseconds=\"%d\"/>\n".formatted(silent.toMillis()));
        keysGoOut = Duration.ZERO;
        return this;
    }

    CallScript waitMillis(int millis) {
        return wait(Duration.ofMillis(millis));
    }

    /// Presses the keys one after another, without a look at what is said, and goes on when the last one is out.
    CallScript keys(String keys) {
        steps.add("  <nop><action><exec play_dtmf=\"%s,%d\"/></action></nop>\n".formatted(keys, TONE_MILLIS));
        var out = Duration.ofMillis(PRELUDE_MILLIS + keys.length() * 2 * TONE_MILLIS);
        wait(out);
        keysGoOut = out;
        return this;
    }

    /// Hangs up.
    CallScript hangUp() {
        over = true;
        steps.add("""
                  <send retrans="500"><![CDATA[
                    BYE [next_url] SIP/2.0
                    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
                    From: <sip:%s@[local_ip]:[local_port]>;tag=[call_number]
                    To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
                    Call-ID: [call_id]
                    CSeq: 2 BYE
                    Max-Forwards: 70
                    Content-Length: 0

                  ]]></send>
                  <recv response="200"/>
                """.formatted(from));
        return this;
    }

    /// Stays until the other side hangs up, which it may do as soon as it has the last key: SIPp takes no BYE in
    /// a pause, and sends its keys while it waits for one.
    CallScript untilHungUp(Duration atMost) {
        over = true;
        if (keysGoOut.isPositive()) {
            steps.removeLast();
        }
        steps.add("""
                  <recv request="BYE" timeout="%d"/>
                  <send><![CDATA[
                    SIP/2.0 200 OK
                    [last_Via:]
                    [last_From:]
                    [last_To:]
                    [last_Call-ID:]
                    [last_CSeq:]
                    Content-Length: 0

                  ]]></send>
                """.formatted(atMost.plus(keysGoOut).toMillis()));
        return this;
    }

    /// Hangs up a call that was not placed but answered.
    CallScript hangUpWhatWasAnswered() {
        over = true;
        steps.add("""
                  <send retrans="500"><![CDATA[
                    BYE [next_url] SIP/2.0
                    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
                    From:[$ours];tag=[call_number]
                    To:[$theirs]
                    Call-ID: [call_id]
                    CSeq: 2 BYE
                    Max-Forwards: 70
                    Content-Length: 0

                  ]]></send>
                  <recv response="200"/>
                """);
        return this;
    }

    /// Talks all the while, and listens to nobody, as a machine does.
    ///
    /// @param sound an A-law file as the test bed sees it
    CallScript talk(String sound) {
        steps.add("  <nop><action><exec rtp_stream=\"%s,1,8,PCMA/8000\"/></action></nop>\n".formatted(sound));
        return this;
    }

    /// What is done once the call is there.
    String steps() {
        if (!over) {
            throw new IllegalStateException("a call ends with hangUp or untilHungUp");
        }
        return String.join("", steps);
    }

    /// The scenario; the sound of the call goes to the port `ear`.
    String scenario(int ear) {
        if (!over) {
            throw new IllegalStateException("a call ends with hangUp or untilHungUp");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE scenario SYSTEM "sipp.dtd">
                <scenario name="caller">
                  <send retrans="500"><![CDATA[
                    INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
                    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
                    From: <sip:%1$s@[local_ip]:[local_port]>;tag=[call_number]
                    To: <sip:[service]@[remote_ip]:[remote_port]>
                    Call-ID: [call_id]
                    CSeq: 1 INVITE
                    Contact: <sip:%1$s@[local_ip]:[local_port]>
                    Max-Forwards: 70
                    Content-Type: application/sdp
                    Content-Length: [len]

                    v=0
                    o=caller 1 1 IN IP4 [local_ip]
                    s=-
                    c=IN IP4 [media_ip]
                    t=0 0
                    m=audio %2$d RTP/AVP 8 96
                    a=rtpmap:8 PCMA/8000
                    a=rtpmap:96 telephone-event/8000
                    a=fmtp:96 0-15
                    a=ptime:20
                  ]]></send>
                  <recv response="100" optional="true"/>
                  <recv response="180" optional="true"/>
                  <recv response="183" optional="true"/>
                  <recv response="200" rrs="true"/>
                  <send><![CDATA[
                    ACK [next_url] SIP/2.0
                    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
                    From: <sip:%1$s@[local_ip]:[local_port]>;tag=[call_number]
                    To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
                    Call-ID: [call_id]
                    CSeq: 1 ACK
                    Max-Forwards: 70
                    Content-Length: 0

                  ]]></send>
                %3$s</scenario>
                """.formatted(from, ear, String.join("", steps));
    }
}
