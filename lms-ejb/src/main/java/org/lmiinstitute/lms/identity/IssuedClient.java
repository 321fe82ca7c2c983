package org.lmiinstitute.lms.identity;

import java.io.Serializable;

/** An API client that was just made, with its secret, which can be read from here and never again. */
public record IssuedClient(String key, String secret) implements Serializable {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuedClient[" + key + "]";
    }
}
