package org.lmiinstitute.lms.curriculum.internal.document;

/** A formula that cannot be worked out; caught where its line is known. */
final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    FormulaException(String what, String expected) {
        super(what);
        this.expected = expected;
    }

    String expected() {
        return expected;
    }
}
