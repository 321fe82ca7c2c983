package org.lmiinstitute.lms.notification;

import java.util.UUID;

/**
 * A new endpoint.
 *
 * @param secret what its receiver checks signatures with, {@code whsec_} and base64; shown this once
 */
public record OpenedEndpoint(UUID id, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenedEndpoint[" + id + "]";
    }
}
