package org.lmiinstitute.lms.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {

    @Test
    void keyAndSecretAreFormDecodedAfterBase64() {
        assertThat(ClientCredentials.fromBasic(basic("nawb%3Aeast:a%2Bb+c")))
                .contains(new ClientCredentials("nawb:east", "a+b c"));
    }

    @Test
    void theSchemeIsNotCaseSensitive() {
        assertThat(ClientCredentials.fromBasic(basic("key:secret").replace("Basic", "BASIC")))
                .contains(new ClientCredentials("key", "secret"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer abc", "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Basic JTphOmI="})
    void anythingElseIsNoCredentials(String header) {
        assertThat(ClientCredentials.fromBasic(header)).isEmpty();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
