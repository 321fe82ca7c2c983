package org.lmiinstitute.lms.common;

/** The installation's key cannot be used, so secrets can neither be sealed nor opened until an operator repairs it. */
public class UnusableKeyException extends LmsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param where where the key stands
     * @param what what is wrong with it; nothing of the key itself
     */
    UnusableKeyException(String where, String what) {
        super("The key of this installation cannot be used: " + where + " " + what + " instead of 32 bytes in base64.");
    }
}
