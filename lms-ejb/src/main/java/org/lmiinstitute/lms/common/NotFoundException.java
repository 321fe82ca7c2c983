package org.lmiinstitute.lms.common;

/** Something was asked for by an id, slug or code that nothing has. */
public class NotFoundException extends LmsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param kind what was looked for, in lower case: "course", "module revision"
     * @param id the id, slug or code that was given
     */
    public NotFoundException(String kind, Object id) {
        super("There is no " + kind + " " + id + ".");
    }
}
