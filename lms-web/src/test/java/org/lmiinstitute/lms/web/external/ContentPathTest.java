package org.lmiinstitute.lms.web.external;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPathTest {

    private static final String TOKEN = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "index.html,                 index.html",
        "a/b/c%20d.html,             a/b/c d.html",
        "a+b.html,                   a+b.html",
        "Z%C3%BCrich/%E2%82%AC.png,  Zürich/€.png",
        "Zu%CC%88rich.html,          Zürich.html",
        "a%3Bv=1.html,               a;v=1.html",
        "100%25.html,                100%.html",
        "..a/b..html,                ..a/b..html",
        "a//b.html,                  a/b.html",
        "//a///b.html,               a/b.html"
    })
    void aFileHasItsPathDecodedOnce(String sent, String path) {
        assertThat(ContentPath.of("/content/" + TOKEN + "/files/" + sent))
                .contains(new ContentPath(TOKEN, "files", path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "a/../../secret",
                "a/..",
                "a//../b",
                "//",
                ".",
                "./a",
                "a/",
                "%2e%2e/secret",
                "a/%2E%2e/b",
                "..%2fsecret",
                "..%5csecret",
                "a\\b",
                "a;b=c",
                "a%00.html",
                "a%0a",
                "%zz",
                "%"
            })
    void noTrickLeadsAnywhere(String sent) {
        assertThat(ContentPath.of("/content/" + TOKEN + "/files/" + sent)).isEmpty();
    }

    @Test
    void allElseIsNoAddressHere() {
        assertThat(ContentPath.of("/login")).isEmpty();
        assertThat(ContentPath.of("/content/short/files/a")).isEmpty();
        assertThat(ContentPath.of("/content/../login")).isEmpty();
        assertThat(ContentPath.of("/content/" + TOKEN.toUpperCase(java.util.Locale.ROOT) + "/files/a"))
                .isEmpty();
        assertThat(ContentPath.of("/content/" + TOKEN + "/scorm").orElseThrow().isScorm())
                .isTrue();
        assertThat(ContentPath.of("/content/" + TOKEN + "/scorm/a")
                        .orElseThrow()
                        .isScorm())
                .isFalse();
        assertThat(ContentPath.of("/content/" + TOKEN + "/files").orElseThrow().isFile())
                .isFalse();
        assertThat(ContentPath.of("/content/run-time/scorm.js").orElseThrow().isRunTime())
                .isTrue();
    }
}
