package org.lmiinstitute.lms.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..;/login",
                "/api/../login",
                "/api/%2e%2e/login",
                "/api/%2E./login",
                "/xapi/..%2flogin",
                "/xapi/..%2Flogin",
                "//login",
                "/api//statements",
                "/login;x=1",
                "/login%3Bx=1",
                "/xapi/./about",
                "/login/..",
                "/.",
                "/api\\..\\login",
                "/api/..%5clogin"
            })
    void whatTwoReadersMayUnderstandDifferentlyIsNotPlain(String sent) {
        assertThat(RequestPath.isPlain(sent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/courses/finding-your-way", "/media/0a1b.mp4", "/jakarta.faces.resource/core.js.xhtml",
                        "/-/error",
                "/courses/d%C3%ADa", "/my%20page", "/.well-known/security.txt", "/a..b/c...d",
                        "/id/course/0190-:@!$&'()*+,="
            })
    void anOrdinaryAddressIsPlain(String sent) {
        assertThat(RequestPath.isPlain(sent)).isTrue();
    }
}
