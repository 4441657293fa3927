package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A phone at the far end of the trunk, which the hotline calls: SIPp does with the call what its scenario says.
final class CalledPhone implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MOST_SECONDS = 180;

    private static final String REPLY = """
              <send%s><![CDATA[
                SIP/2.0 %s
                [last_Via:]
                [last_From:]
                [last_To:];tag=[call_number]
                [last_Call-ID:]
                [last_CSeq:]
                Contact: <sip:[local_ip]:[local_port]>
                Content-Length: 0

              ]]></send>
            """;

    private static final String ANSWER = """
              <send retrans="500"><![CDATA[
                SIP/2.0 200 OK
                [last_Via:]
                [last_From:]
                [last_To:];tag=[call_number]
                [last_Call-ID:]
                [last_CSeq:]
                Contact: <sip:[local_ip]:[local_port]>
                Content-Type: application/sdp
                Content-Length: [len]

                v=0
                o=phone 1 1 IN IP4 [local_ip]
                s=-
                c=IN IP4 [media_ip]
                t=0 0
                m=audio %s RTP/AVP 8 96
                a=rtpmap:8 PCMA/8000
                a=rtpmap:96 telephone-event/8000
                a=fmtp:96 0-15
                a=ptime:20
              ]]></send>
              <recv request="ACK"/>
            """;

    private static final String UNTIL_BYE = """
              <recv request="BYE"/>
              <send><![CDATA[
                SIP/2.0 200 OK
                [last_Via:]
                [last_From:]
                [last_To:]
                [last_Call-ID:]
                [last_CSeq:]
                Content-Length: 0

              ]]></send>
            """;

    private static final String UNTIL_CANCEL = """
              <recv request="CANCEL"/>
              <send><![CDATA[
                SIP/2.0 200 OK
                [last_Via:]
                [last_From:]
                [last_To:];tag=[call_number]
                [last_Call-ID:]
                [last_CSeq:]
                Content-Length: 0

              ]]></send>
              <send retrans="500"><![CDATA[
                SIP/2.0 487 Request Terminated
                [last_Via:]
                [last_From:]
                [last_To:];tag=[call_number]
                [last_Call-ID:]
                CSeq: [$turn] INVITE
                Content-Length: 0

              ]]></send>
              <recv request="ACK"/>
            """;

    private final Process process;
    private final Ear ear;

    private CalledPhone(Process process, Ear ear) {
        this.process = process;
        this.ear = ear;
    }

    /// Rings, is picked up, and stays until the hotline hangs up.
    static CalledPhone answering(TestBed bed) throws IOException {
        return doing(
                bed, 1, REPLY.formatted("", "180 Ringing") + ANSWER.formatted("[media_port]") + UNTIL_BYE, Ear.open());
    }

    /// Rings, is picked up, and does what `script` says; what is said on it can be heard.
    static CalledPhone doing(TestBed bed, CallScript script) throws IOException {
        var ear = Ear.open();
        var steps = REPLY.formatted("", "180 Ringing") + ANSWER.formatted(ear.port()) + script.steps();
        return doing(bed, 1, steps, ear);
    }

    /// Rings until the hotline gives up.
    static CalledPhone ringing(TestBed bed, int calls) throws IOException {
        return doing(bed, calls, REPLY.formatted("", "180 Ringing") + UNTIL_CANCEL, Ear.open());
    }

    /// Turns the call down.
    ///
    /// @param answer such as `486 Busy Here`
    static CalledPhone refusing(TestBed bed, String answer) throws IOException {
        return doing(bed, 1, REPLY.formatted(" retrans=\"500\"", answer) + "  <recv request=\"ACK\"/>\n", Ear.open());
    }

    private static CalledPhone doing(TestBed bed, int calls, String steps, Ear ear) throws IOException {
        var folder = bed.folder("phones/" + COUNT.incrementAndGet());
        var scenario = folder.resolve("phone.xml");
        Files.writeString(scenario, """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE scenario SYSTEM "sipp.dtd">
                <scenario name="phone">
                  <recv request="INVITE" rrs="true">
                    <action>
                      <ereg regexp=".*" search_in="hdr" header="From:" assign_to="theirs"/>
                      <ereg regexp=".*" search_in="hdr" header="To:" assign_to="ours"/>
                      <ereg regexp="[0-9]+" search_in="hdr" header="CSeq:" assign_to="turn"/>
                    </action>
                  </recv>
                  <Reference variables="turn,theirs,ours"/>
                %s</scenario>
                """.formatted(steps));
        var process = bed.exec(
                folder.resolve("sipp.log"),
                "sipp",
                "-sf",
                bed.inside(scenario),
                "-i",
                "127.0.0.1",
                "-mi",
                "127.0.0.1",
                "-p",
                Integer.toString(bed.places().trunkPort()),
                "-mp",
                Integer.toString(FreePorts.udpRange(4)),
                "-m",
                Integer.toString(calls),
                "-nostdin",
                "-trace_err",
                "-error_file",
                bed.inside(folder.resolve("errors.log")),
                "-timeout",
                MOST_SECONDS + "s");
        return new CalledPhone(process, ear);
    }

    /// Waits until the call went as it was to go.
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(MOST_SECONDS + 10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("the called phone did not see what it was to see");
        }
    }

    /// Waits until something is said.
    void awaitSound() throws InterruptedException {
        ear.awaitSound();
    }

    /// Listens for so long, then presses keys.
    CalledPhone presses(Duration after, String keys) throws InterruptedException, IOException {
        ear.awaitSound();
        LockSupport.parkNanos(after.toNanos());
        ear.press(keys);
        return this;
    }

    /// All that was said so far.
    Heard heard() {
        return ear.heard();
    }

    @Override
    public void close() {
        process.destroy();
        ear.close();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
