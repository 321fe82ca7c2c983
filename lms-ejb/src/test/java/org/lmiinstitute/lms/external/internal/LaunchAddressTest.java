package org.lmiinstitute.lms.external.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** cmi5, section 8.1. */
class LaunchAddressTest {

    private static final String FILES = "https://content.example.org/content/t0/files/";

    @ParameterizedTest
    @CsvSource({
        "index.html, https://content.example.org/content/t0/files/index.html?actor=%7B%22a%22%3A%20%22b%2Bc%22%7D",
        "au/start page.html, https://content.example.org/content/t0/files/au/start%20page.html?actor=%7B%22a%22%3A%20%22b%2Bc%22%7D",
        "index.html?paramA=1&paramB=2, https://content.example.org/content/t0/files/index.html?paramA=1&paramB=2&actor=%7B%22a%22%3A%20%22b%2Bc%22%7D",
        "https://au.example.org/run?x=%20y, https://au.example.org/run?x=%20y&actor=%7B%22a%22%3A%20%22b%2Bc%22%7D",
        "index.html#/page, https://content.example.org/content/t0/files/index.html?actor=%7B%22a%22%3A%20%22b%2Bc%22%7D#/page"
    })
    void theAddressOfAUnitKeepsItsQueryAndHasTheParametersBehindIt(String launch, String opened) {
        LaunchAddress address = new LaunchAddress(launch, FILES).with("actor", "{\"a\": \"b+c\"}");

        assertThat(address).hasToString(opened);
    }

    /** cmi5, section 9.6.3.4. */
    @ParameterizedTest
    @CsvSource({
        "index.html?paramA=1, https://content.example.org/content/t0/files/index.html?paramA=1",
        "https://au.example.org/run#a, https://au.example.org/run#a"
    })
    void withoutParametersItIsWhatLaunchedNames(String launch, String plain) {
        assertThat(new LaunchAddress(launch, FILES).with("fetch", "f").plain()).isEqualTo(plain);
    }
}
