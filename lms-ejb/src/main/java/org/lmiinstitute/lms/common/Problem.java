package org.lmiinstitute.lms.common;

/**
 * One thing that is wrong with an input.
 *
 * @param where a file and line, a property, a field
 * @param what what is wrong there
 * @param expected what would be right
 */
public record Problem(String where, String what, String expected) {

    @Override
    public String toString() {
        return where + ": " + what + "; " + expected;
    }
}
