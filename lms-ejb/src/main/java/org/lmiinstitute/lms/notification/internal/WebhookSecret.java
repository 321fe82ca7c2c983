package org.lmiinstitute.lms.notification.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lmiinstitute.lms.common.Ids;

/**
 * What an endpoint and we have in common: it signs messages (Standard Webhooks 1.0, "Signature scheme"), so it must be kept as it is.
 *
 * @param text {@code whsec_} and the key in base64
 */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    public static WebhookSecret random(Ids ids) {
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(ids.randomBytes(BYTES)));
    }

    /** The value of the header {@code webhook-signature}. */
    String sign(String messageId, Instant moment, String body) {
        String signed = messageId + "." + moment.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
