package org.lmiinstitute.lms.web.api;

import org.lmiinstitute.lms.common.InvalidInputException;

/** A whole number in the query of an address. */
final class WholeNumber {

    private WholeNumber() {}

    /** @throws InvalidInputException if the text is none, naming the parameter and what it takes */
    static long of(String parameter, String text, String expected) {
        if (!text.matches("\\d{1,9}")) {
            throw new InvalidInputException(parameter, "is \"" + text + "\"", expected);
        }
        return Long.parseLong(text);
    }
}
