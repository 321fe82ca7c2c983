package org.lmiinstitute.lms.lrs;

import org.lmiinstitute.lms.common.LmsException;

/** The credential of a request was revoked, expired or changed before what it wanted to write was committed; nothing is stored. */
public class CredentialEndedException extends LmsException {

    private static final long serialVersionUID = 1L;

    public CredentialEndedException() {
        super("Send the key and secret of a credential by Basic authentication.");
    }
}
