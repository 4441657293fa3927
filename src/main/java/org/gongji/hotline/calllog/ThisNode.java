package org.gongji.hotline.calllog;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;

/// This run of this process, as other nodes see it.
///
/// @param name the host's name and something that no other run has
record ThisNode(String name, String version) {

    static ThisNode ofThisRun() {
        var version = Optional.ofNullable(ThisNode.class.getPackage().getImplementationVersion());
        return new ThisNode(host() + "-" + UUID.randomUUID().toString().substring(0, 8), version.orElse("unpacked"));
    }

    private static String host() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(name.length(), 60));
        } catch (UnknownHostException _) {
            return "host";
        }
    }
}
