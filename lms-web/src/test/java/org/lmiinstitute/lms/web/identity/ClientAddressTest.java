package org.lmiinstitute.lms.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final int PORT = 8080;
    private static final String PUBLIC = "https://learning.example.org";
    private static final List<String> FORWARDED = List.of("198.51.100.9, 203.0.113.7");

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "0:0:0:0:0:0:0:1", "10.1.2.3", "172.17.0.1", "192.168.0.5", "fd00::5", "fe80::1"})
    void aProxyNearbyTellsWhoIsBehindIt(String proxy) {
        assertThat(ClientAddress.of(proxy, PORT, PUBLIC, FORWARDED)).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.1", "172.32.0.1", "2001:db8::1"})
    void nobodyElseIsBelieved(String stranger) {
        assertThat(ClientAddress.of(stranger, PORT, PUBLIC, FORWARDED)).isEqualTo(stranger);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, 127.0.0.1",
        "http://lms.intranet:8080, 127.0.0.1",
        "http://lms.intranet:8080/learning, 127.0.0.1",
        "http://lms.intranet, 203.0.113.7",
        "http://lms.intranet:8888, 203.0.113.7",
        "https://lms.intranet:8080, 203.0.113.7"
    })
    void thereIsAProxyOnlyWhereThePublicAddressIsNotOurOwn(String publicUrl, String address) {
        assertThat(ClientAddress.of("127.0.0.1", PORT, publicUrl, FORWARDED)).isEqualTo(address);
    }

    @Test
    void theLastAddressOfTheLastHeaderCounts() {
        assertThat(ClientAddress.of("127.0.0.1", PORT, PUBLIC, List.of("198.51.100.9", "203.0.113.8,2001:db8::7")))
                .isEqualTo("2001:db8::7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "203.0.113.7, ", "203.0.113.7:4711", "_hidden"})
    void whatIsNoAddressIsNotTaken(String header) {
        assertThat(ClientAddress.of("127.0.0.1", PORT, PUBLIC, List.of(header))).isEqualTo("127.0.0.1");
    }

    @Test
    void withoutTheHeaderThePeerCounts() {
        assertThat(ClientAddress.of("127.0.0.1", PORT, PUBLIC, List.of())).isEqualTo("127.0.0.1");
    }
}
