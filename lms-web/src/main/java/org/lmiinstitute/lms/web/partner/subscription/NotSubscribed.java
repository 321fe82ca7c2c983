package org.lmiinstitute.lms.web.partner.subscription;

import java.io.Serializable;

/**
 * A form that could not be used, with what was entered, so that nobody types it again.
 *
 * @param problem what is wrong, in words
 */
public record NotSubscribed(String kind, String address, String scope, boolean isMinorToo, String problem)
        implements Serializable {}
