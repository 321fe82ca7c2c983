package org.lmiinstitute.lms.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.Ids;

class WebhookSecretTest {

    /** The first is the example of the standard's own libraries; the second was made with {@code openssl dgst -hmac}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330"
                        + " | {\"test\": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "whsec_YSBzZWNyZXQgdGhhdCBldmVyeWJvZHkgbWF5IGtub3c= | msg_2KWPBgLlAfxdpx2AI54pPJ85f4W | 1674087231"
                        + " | {\"type\":\"module.revised\",\"timestamp\":\"2027-01-19T00:13:51Z\",\"data\":{\"id\":\"0193a5b2\"}}"
                        + " | v1,2+plm3Dup2Yr1g3nXdkdoHpewO2qOObyRdhzuNJL9qI="
            })
    void signaturesAreThoseOfTheStandard(String secret, String id, long time, String body, String signature) {
        assertThat(new WebhookSecret(secret).sign(id, Instant.ofEpochSecond(time), body))
                .isEqualTo(signature);
    }

    @Test
    void aNewSecretHasTheFormThatReceiversExpect() {
        String secret = WebhookSecret.random(new Ids()).text();

        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
        assertThat(WebhookSecret.random(new Ids()).text()).isNotEqualTo(secret);
        assertThat(new WebhookSecret(secret)).asString().doesNotContain(secret);
    }
}
