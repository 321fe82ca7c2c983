package org.lmiinstitute.lms.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {
    @Test
    void theSecretMayHoldColonsAndAnyLetters() {
        assertThat(BasicCredentials.parse("basic " + base64("key:sécret:with:colons")))
                .hasValue(new BasicCredentials("key", "sécret:with:colons"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Bearer abc", "Basic !!!", "Basic bm8tY29sb24="})
    void whatCannotBeReadIsNobody(String header) {
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
