package org.lmiinstitute.lms.web.external;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageTypesTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, text/html",
        "a/B.HTM, text/html",
        "story.min.js, text/javascript",
        "font.woff2, font/woff2",
        "m.wasm, application/wasm",
        "clip.mp4, video/mp4"
    })
    void whatBrowsersShowHasItsType(String path, String type) {
        assertThat(PackageTypes.find(path)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"setup.exe", "html", "a.html/noextension", "movie.swf", "page.jsp"})
    void allElseIsKeptNotShown(String path) {
        assertThat(PackageTypes.find(path)).isEmpty();
    }
}
