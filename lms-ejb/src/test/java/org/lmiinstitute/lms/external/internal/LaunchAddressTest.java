package org.lmiinstitute.lms.external.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.ContentOrigins;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** cmi5, section 8.1. */
class LaunchAddressTest {

    private static final UUID PACKAGE = UUID.fromString("0190b6c0-0000-7000-8000-000000000001");

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
        "simulator://course/1, simulator://course/1",
        "index.html?at=http://a.example/, https://content.example.org/content/t0/files/index.html?at=http://a.example/",
        "index.html?paramA=1, https://content.example.org/content/t0/files/index.html?paramA=1",
        "https://au.example.org/run#a, https://au.example.org/run#a"
    })
    void withoutParametersItIsWhatLaunchedNames(String launch, String plain) {
        assertThat(new LaunchAddress(addressOf(launch)).with("fetch", "f").plain())
                .isEqualTo(plain);
    }

    /** Where each package has an origin, it is launched there. */
    @Test
    void aPackageIsLaunchedAtItsOwnHost() {
        assertThat(addressOf("index.html", "https://{package}.content.example.org"))
                .isEqualTo("https://" + PACKAGE + ".content.example.org/content/t0/files/index.html");
    }

    private static String addressOf(String launch) {
        return addressOf(launch, "https://content.example.org");
    }

    private static String addressOf(String launch, String contentUrl) {
        Unit unit = new Unit("unit", "Unit", "", launch, false, null, List.of(), null);
        PackageStructure structure =
                new PackageStructure(PackageStandard.CMI5, "", "id", "Course", "", "en", List.of(), List.of(unit));
        ExternalPackage played = new ExternalPackage(PACKAGE, structure, "hash", 1, 1, Instant.EPOCH);
        return new ContentAddresses(new Settings() {
                    @Override
                    public ContentOrigins contentOrigins() {
                        return new ContentOrigins(contentUrl);
                    }
                })
                .of(new UnitLaunch(null, "t0", null, played, unit));
    }
}
