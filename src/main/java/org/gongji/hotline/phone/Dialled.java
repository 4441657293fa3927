package org.gongji.hotline.phone;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/// What is dialled: where the hotline listens for its switch, by which of its doors, and who calls.
///
/// @param entry `hotline`, or `callback?attempt=N`
/// @param from the calling number as a network sends it; `unknown` where it is withheld
/// @param channelType `HotlinePhone` asks for the text of each sentence; a real switch says `PJSIP`
/// @param variables of the channel, such as `HOTLINE_ELDER`
public record Dialled(
        InetSocketAddress hotline, String entry, String from, String channelType, Map<String, String> variables) {

    private static final String OWN_PHONE = "HotlinePhone";

    public Dialled {
        variables = Map.copyOf(variables);
    }

    public static Dialled inbound(InetSocketAddress hotline) {
        return new Dialled(hotline, "hotline", "unknown", OWN_PHONE, Map.of());
    }

    public Dialled from(String number) {
        return new Dialled(hotline, entry, number, channelType, variables);
    }

    public Dialled at(String door) {
        return new Dialled(hotline, door, from, channelType, variables);
    }

    public Dialled asSwitch(String type) {
        return new Dialled(hotline, entry, from, type, variables);
    }

    public Dialled with(String variable, String value) {
        var more = new HashMap<>(variables);
        more.put(variable, value);
        return new Dialled(hotline, entry, from, channelType, more);
    }
}
