package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where things are in one run of the test bed: what an operator writes into `hotline-local.conf`.
record Places(int sipPort, int trunkPort, int rtpPort, int managerPort, int mysqlPort) {

    static final String MANAGER_SECRET = "secret-of-the-test-bed";
    private static final int RTP_PORTS = 400;

    static Places choose() {
        return new Places(
                FreePorts.udp(), FreePorts.udp(), FreePorts.udpRange(RTP_PORTS), FreePorts.tcp(), FreePorts.tcp());
    }

    void writeTo(Path etc) throws IOException {
        Files.createDirectories(etc);
        Files.writeString(etc.resolve("hotline-local.conf"), asterisk());
        Files.writeString(etc.resolve("extensions-local.conf"), EXTENSIONS);
        Files.writeString(etc.resolve("mysql.sql"), MYSQL);
    }

    private String asterisk() {
        return """
                [hotline-places](!)
                HOTLINE_NODE_1=127.0.0.1:1
                HOTLINE_NODE_2=
                HOTLINE_SOUNDS=/etc/asterisk/sounds
                [hotline-transport](!)
                bind=127.0.0.1:%d
                [hotline-trunk-address](!)
                contact=sip:127.0.0.1:%d
                [hotline-trunk-identify](!)
                match=127.0.0.1
                [hotline-rtp](!)
                rtpstart=%d
                rtpend=%d
                [hotline-manager](!)
                bindaddr=127.0.0.1
                port=%d
                [hotline-manager-user](!)
                secret=%s
                deny=0.0.0.0/0.0.0.0
                permit=127.0.0.1/255.255.255.255
                [hotline-people](!)
                member => Local/answer@bed-person/n,0,A person
                """.formatted(sipPort, trunkPort, rtpPort, rtpPort + RTP_PORTS - 1, managerPort, MANAGER_SECRET);
    }

    /// A person who picks up at once and hangs up after a while.
    private static final String EXTENSIONS = """
            [bed-person]
            exten => answer,1,Answer()
            same => n,UserEvent(PersonAnswered,Ticket: ${CALLERID(name)})
            same => n,Wait(1)
            same => n,Hangup()
            """;

    private static final String MYSQL = """
            CREATE DATABASE hotline CHARACTER SET utf8mb4;
            CREATE USER 'hotline'@'127.0.0.1' IDENTIFIED BY 'hotline';
            GRANT ALL ON `hotline%`.* TO 'hotline'@'127.0.0.1';
            """;
}
