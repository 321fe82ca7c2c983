package org.lmiinstitute.lms.external.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.Settings;

/** cmi5, section 8.1. */
class LaunchAddressTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, https://content.example.org/content/t0/files/index.html?actor=%7B%22a%22%3A%20%22b%2Bc%22%7D",
        "au/start page.html, https://content.example.org/content/t0/files/au/start%20page.html?actor=%7B%22a%22%3A%20%22b%2Bc%22%7D",
        "index.html?paramA=1&paramB=2, https://content.example.org/content/t0/files/index.html?paramA=1&paramB=2&actor=%7B%22a%22%3A%20%22b%2Bc%22%7D",
        "https://au.example.org/run?x=%20y, https://au.example.org/run?x=%20y&actor=%7B%22a%22%3A%20%22b%2Bc%22%7D",
        "index.html#/page, https://content.example.org/content/t0/files/index.html?actor=%7B%22a%22%3A%20%22b%2Bc%22%7D#/page"
    })
    void theAddressOfAUnitKeepsItsQueryAndHasTheParametersBehindIt(String launch, String opened) {
        LaunchAddress address = new LaunchAddress(addressOf(launch)).with("actor", "{\"a\": \"b+c\"}");

        assertThat(address).hasToString(opened);
    }

    /** cmi5, section 9.6.3.4. */
    @ParameterizedTest
    @CsvSource({
        "index.html?paramA=1, https://content.example.org/content/t0/files/index.html?paramA=1",
        "https://au.example.org/run#a, https://au.example.org/run#a"
    })
    void withoutParametersItIsWhatLaunchedNames(String launch, String plain) {
        assertThat(new LaunchAddress(addressOf(launch)).with("fetch", "f").plain())
                .isEqualTo(plain);
    }

    private static String addressOf(String launch) {
        return new ContentAddresses(new Settings() {
                    @Override
                    public String contentUrl() {
                        return "https://content.example.org";
                    }
                })
                .of("t0", launch);
    }
}
