package org.gongji.hotline.phone;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// The lines with which Asterisk 22 opens FastAGI.
final class Request {

    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}*");

    private Request() {}

    static String of(Dialled dialled) {
        var address = dialled.hotline();
        var id = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
        return """
                agi_network: yes
                agi_network_script: %s
                agi_request: agi://%s:%d/%s
                agi_channel: %s/%s
                agi_language: zh
                agi_type: %s
                agi_uniqueid: phone-%s
                agi_version: 22.10.1
                agi_callerid: %s
                agi_calleridname: unknown
                agi_callingpres: 0
                agi_callingani2: 0
                agi_callington: 0
                agi_callingtns: 0
                agi_dnid: 12333
                agi_rdnis: unknown
                agi_context: hotline
                agi_extension: 12333
                agi_priority: 1
                agi_enhanced: 0.0
                agi_accountcode:\s
                agi_threadid: 1

                """.formatted(
                        plain(dialled.entry()),
                        address.getHostString(),
                        address.getPort(),
                        dialled.entry(),
                        plain(dialled.channelType()),
                        id,
                        dialled.channelType(),
                        id,
                        plain(dialled.from()));
    }

    private static String plain(String value) {
        if (!ONE_LINE.matcher(value).matches()) {
            throw new IllegalArgumentException("what is dialled has no line breaks and no control characters");
        }
        return value;
    }
}
