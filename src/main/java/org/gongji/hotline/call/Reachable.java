package org.gongji.hotline.call;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/// This node takes calls from now on. Published as a Spring event.
///
/// @param door where a switch on this machine finds it
public record Reachable(InetSocketAddress door) {

    /// Through a door of this machine.
    ///
    /// @param bind what the door is bound to; where that is every address, this machine's own will do
    public static Reachable at(InetAddress bind, int port) {
        var host = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
        return new Reachable(new InetSocketAddress(host, port));
    }
}
