package org.lmiinstitute.lms.web.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;

/**
 * A form that could not be used, with what was entered but secrets, so that nobody types it again.
 *
 * @param wrong what is wrong, and what would be right, by field
 * @param entered the fields
 */
public record Refused(Map<String, String> wrong, Map<String, List<String>> entered) implements Serializable {

    private static final String SECRET = "secret";

    public static Refused of(InvalidInputException failure, Form form) {
        Map<String, List<String>> entered = new HashMap<>();
        form.fields().forEach((name, values) -> entered.put(name, new ArrayList<>(values)));
        entered.remove(SECRET);
        return new Refused(
                failure.problems().stream()
                        .collect(Collectors.toMap(
                                Problem::where,
                                Refused::inWords,
                                (one, other) -> one + ". " + other,
                                LinkedHashMap::new)),
                entered);
    }

    /** All that is wrong, each with its field. */
    public List<String> problems() {
        return wrong.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .toList();
    }

    /** What was entered in a field; the first of several. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return entered.getOrDefault(name, List.of());
    }

    private static String inWords(Problem problem) {
        return problem.what() + "; " + problem.expected();
    }
}
