package org.lmiinstitute.lms.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {
    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, https://learn.example, true",
                "none,        -,                     true",
                "-,           -,                     true",
                "-,           https://learn.example, true",
                "-,           HTTPS://LEARN.EXAMPLE, true",
                "-,           http://10.0.0.5:8080,  true",
                "same-site,   https://www.example,   false",
                "same-site,   -,                     false",
                "same-site,   http://10.0.0.5:8081,  false",
                "-,           http://10.0.0.5:8081,  false",
                "cross-site,  https://evil.example,  false",
                "cross-site,  -,                     false",
                "cross-site,  null,                  false",
                "-,           null,                  false",
                "-,           https://evil.example,  false",
                "-,           https://learn.exampl,  false",
                "-,           https://learn.example.evil, false"
            })
    void tellsOwnPagesFromForeignOnes(String fetchSite, String origin, boolean own) {
        assertThat(RequestOrigin.isOwn(fetchSite, origin, "http://10.0.0.5:8080", "https://learn.example"))
                .isEqualTo(own);
    }
}
