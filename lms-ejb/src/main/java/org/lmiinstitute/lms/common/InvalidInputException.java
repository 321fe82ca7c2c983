package org.lmiinstitute.lms.common;

import java.util.List;
import java.util.stream.Collectors;

/** An input that breaks rules; it carries every rule that was broken, not the first alone. */
public class InvalidInputException extends LmsException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInputException(String where, String what, String expected) {
        this(List.of(new Problem(where, what, expected)));
    }

    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
