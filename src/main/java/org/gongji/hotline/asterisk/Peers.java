package org.gongji.hotline.asterisk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may connect. Written as addresses, ranges such as `10.0.5.0/24`, or `loopback`, with commas between them.
record Peers(List<Range> ranges) {

    /// All addresses whose first `bits` bits are those of `address`.
    record Range(InetAddress address, int bits) {

        boolean includes(InetAddress other) {
            var mine = address.getAddress();
            var theirs = other.getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The peers as `hotline.agi.peers` has them; public for the conversion of settings.
    ///
    /// @throws IllegalArgumentException where one of them is neither an address nor a range
    public static Peers of(String written) {
        return new Peers(Pattern.compile(",")
                .splitAsStream(written)
                .map(String::strip)
                .flatMap(Peers::read)
                .toList());
    }

    boolean include(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.includes(address));
    }

    private static Stream<Range> read(String written) {
        if (written.equals("loopback")) {
            return Stream.of(range("127.0.0.0/8"), range("::1"));
        }
        return Stream.of(range(written));
    }

    private static Range range(String written) {
        var slash = written.indexOf('/');
        var figures = slash < 0 ? written : written.substring(0, slash);
        // figures only: a name would be looked up, and could mean something else tomorrow
        if (!figures.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw wrong(written);
        }
        try {
            var address = InetAddress.getByName(figures);
            var most = address.getAddress().length * 8;
            var bits = slash < 0 ? most : Integer.parseInt(written.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw wrong(written);
            }
            return new Range(address, bits);
        } catch (UnknownHostException | NumberFormatException _) {
            throw wrong(written);
        }
    }

    private static IllegalArgumentException wrong(String written) {
        return new IllegalArgumentException(
                "'%s' is no address and no range; write them like 127.0.0.1, 10.0.5.0/24 or loopback"
                        .formatted(written));
    }

    @Override
    public String toString() {
        return ranges.stream()
                .map(range -> range.address().getHostAddress() + "/" + range.bits())
                .collect(Collectors.joining(", "));
    }
}
