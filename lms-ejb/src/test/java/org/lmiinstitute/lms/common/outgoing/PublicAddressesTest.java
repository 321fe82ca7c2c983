package org.lmiinstitute.lms.common.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.testing.GivenSettings;

/** Nobody outside has us send anything into our own network. */
class PublicAddressesTest {

    private final PublicAddresses strict = new PublicAddresses(new GivenSettings(Map.of()));
    private final PublicAddresses open = new PublicAddresses(new GivenSettings(Map.of("LMS_PRIVATE_TARGETS", "true")));
    private final PublicAddresses demo = new PublicAddresses(new GivenSettings(Map.of("LMS_MODE", "demo")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost:4848/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://100.64.0.1/",
                "https://100.127.255.255/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://198.19.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:a00:1::]/"
            })
    void privateAddressesAreRefusedUnlessASettingAllowsThem(String address) {
        assertThat(strict.objection(URI.create(address))).contains("leads into a private network");
        assertThat(open.objection(URI.create(address))).isEmpty();
        assertThat(demo.objection(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.215.14/",
                "https://100.63.255.255/",
                "https://100.128.0.1/",
                "https://172.32.0.1/",
                "https://198.20.0.1/",
                "https://[2606:2800:21f:cb07::1]/",
                "https://[64:ff9b::5db8:d70e]/",
                "https://nowhere.invalid/hook?key=1"
            })
    void publicOnesAndUnknownOnesAreNot(String address) {
        assertThat(strict.require("url", address)).isEqualTo(URI.create(address));
    }

    @Test
    void withoutTlsOnlyThisMachineIsReached() {
        assertThat(open.objection(URI.create("http://localhost:8080/hook"))).isEmpty();
        assertThat(strict.objection(URI.create("http://localhost:8080/hook"))).isPresent();
        assertThat(open.objection(URI.create("http://10.0.0.1/"))).contains("is no https address");
        assertThat(open.objection(URI.create("http://93.184.215.14/"))).contains("is no https address");
        assertThat(open.objection(URI.create("ftp://localhost/"))).contains("is no https address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partner.example.org",
                "https:///hook",
                "https://user:password@93.184.215.14/",
                "https://93.184.215.14/#here",
                "https://exa mple.org/",
                "https://10.0.0.1/"
            })
    void whatIsNoAddressIsRefusedWithTheFieldThatItStandsIn(String text) {
        assertThatThrownBy(() -> strict.require("url", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("url: ");
    }
}
