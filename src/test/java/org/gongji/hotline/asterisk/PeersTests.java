package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTests {

    @ParameterizedTest
    @CsvSource({
        "loopback, 127.0.0.1, true",
        "loopback, 127.9.9.9, true",
        "loopback, ::1, true",
        "loopback, 10.0.0.1, false",
        "10.0.5.0/24, 10.0.5.255, true",
        "10.0.5.0/24, 10.0.6.1, false",
        "10.0.5.7, 10.0.5.7, true",
        "10.0.5.7, 10.0.5.8, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:5::1, true",
        "2001:db8::/32, 2001:db9::1, false",
    })
    void an_address_is_a_peer_where_a_range_has_it(String written, String address, boolean included) {
        assertThat(Peers.of(written).include(InetAddress.ofLiteral(address))).isEqualTo(included);
    }

    @Test
    void several_are_written_with_commas() {
        var peers = Peers.of("loopback, 10.0.5.7");

        assertThat(peers.include(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(peers.include(InetAddress.ofLiteral("10.0.5.7"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pbx.example.org", "10.0.5", "10.0.5.0/33", "10.0.5.0/x", "10.0.5.0/-1", "256.0.0.1", "*"})
    void what_is_no_address_is_refused_with_an_example(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Peers.of(written))
                .withMessageContaining("'" + written + "'")
                .withMessageContaining("10.0.5.0/24");
    }
}
