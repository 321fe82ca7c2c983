package org.lmiinstitute.lms.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, ::ffff:203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8::1, 2001:db8:0:0",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0",
        "::1, 0:0:0:0",
        "[2001:db8:1:2::9], 2001:db8:1:2"
    })
    void keepsTheNetwork(String address, String network) {
        assertThat(NetworkAddress.withoutHost(address)).isEqualTo(network);
    }
}
