package org.lmiinstitute.lms.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/my-learning",
                "/courses/finding-your-way",
                "/?q=unemployment+rate&topic=data-analysis",
                "/play/finding-your-way/what-lmi-is",
                "/loginhelp"
            })
    void pagesOfOursAreGoneBackTo(String address) {
        assertThat(LocalTarget.of(address)).hasValue(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "courses",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/\t/evil.example",
                "/courses\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/<script>",
                "/login",
                "/login?next=/",
                "/logout"
            })
    void everythingElseIsNot(String address) {
        assertThat(LocalTarget.of(address)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNot() {
        assertThat(LocalTarget.of("/" + "a".repeat(2000))).isEmpty();
    }

    @Test
    void signingInLeadsBackToTheWantedPageInOneParameter() {
        assertThat(SignInRedirect.location("/?q=a&topic=b")).isEqualTo("/login?next=%2F%3Fq%3Da%26topic%3Db");
        assertThat(SignInRedirect.location("/")).isEqualTo("/login");
        assertThat(SignInRedirect.location("//evil.example")).isEqualTo("/login");
    }
}
