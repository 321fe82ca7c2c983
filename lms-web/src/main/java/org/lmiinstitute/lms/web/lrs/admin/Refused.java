package org.lmiinstitute.lms.web.lrs.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;

/**
 * A form that could not be used, with what was entered but secrets, so that nobody types it again.
 *
 * @param problems what is wrong, in words
 * @param entered the fields
 */
record Refused(List<String> problems, Map<String, List<String>> entered) implements Serializable {

    private static final String SECRET = "secret";

    static Refused of(InvalidInputException failure, Form form) {
        Map<String, List<String>> entered = new HashMap<>();
        form.fields().forEach((name, values) -> entered.put(name, new ArrayList<>(values)));
        entered.remove(SECRET);
        return new Refused(
                failure.problems().stream().map(Problem::toString).collect(ArrayList::new, List::add, List::addAll),
                entered);
    }

    String first(String name) {
        return entered.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
