package org.lmiinstitute.lms.web.shell;

/** A backing bean that gets what its page shows before rendering begins; its route names it. */
public interface LoadedPage {

    /** Called once per request; what it throws becomes the answer. */
    void load();
}
