package org.lmiinstitute.lms.common;

/** What an installation is for: {@code demo} makes demo accounts, {@code production} never does. */
public enum Mode {
    DEMO,
    PRODUCTION
}
