package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagePathTest {

    @ParameterizedTest
    @CsvSource({
        "a/b%20c.html, a/b c.html",
        "a+b.html, a+b.html",
        "Zu%CC%88rich.html, Zürich.html",
        "/a//b.html, a/b.html"
    })
    void anAddressIsReadAsServersOfFilesDo(String sent, String path) {
        assertThat(PackagePath.decoded(sent)).contains(path);
    }

    /** A manifest may well name such a file as its first page. */
    @ParameterizedTest
    @ValueSource(strings = {"100%.html", "%zz", "%"})
    void whatIsNoEncodingIsNoPath(String sent) {
        assertThat(PackagePath.decoded(sent)).isEmpty();
    }
}
