package org.lmiinstitute.lms.web.lrs.admin;

import java.io.Serializable;

/** A credential that was just made, with its secret. */
public record Issued(String title, String key, String secret) implements Serializable {

    @Override
    public String toString() {
        return "Issued[" + key + "]";
    }
}
