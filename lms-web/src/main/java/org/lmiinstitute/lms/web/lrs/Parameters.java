package org.lmiinstitute.lms.web.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.XapiParameter;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The parameters of a request, checked; one that the resource does not know is refused (xAPI 1.0.3 Communication 3.2). */
final class Parameters {

    private static final String CLAUSE = " (xAPI 1.0.3 Communication 2 and 3.2)";

    private final Map<String, List<String>> all;

    Parameters(Map<String, List<String>> all, Set<String> known) {
        this.all = all;
        all.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new InvalidInputException(name, "is not a parameter here", expected(known));
            }
            if (values.size() > 1) {
                throw new InvalidInputException(name, "stands " + values.size() + " times", "once" + CLAUSE);
            }
        });
    }

    /** The parameters in the address of a request, which may stand for another one ({@link AlternateRequest}). */
    static Parameters of(HttpServletRequest request, Set<String> known) {
        return new Parameters(UrlEncoded.read("address", request.getQueryString()), known);
    }

    Set<String> names() {
        return all.keySet();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(all.get(name)).map(values -> values.get(0));
    }

    /** These parameters with another value of one, percent-encoded as in an address. */
    String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        all.forEach((other, values) -> changed.put(other, values.get(0)));
        changed.put(name, value);
        return UrlEncoded.write(changed);
    }

    String get(String name) {
        return required(name, find(name));
    }

    Optional<UUID> findUuid(String name) {
        return find(name, value -> XapiParameter.uuid(name, value));
    }

    Optional<String> findIri(String name) {
        return find(name, value -> XapiParameter.iri(name, value));
    }

    String getIri(String name) {
        return required(name, findIri(name));
    }

    Optional<Instant> findTimestamp(String name) {
        return find(name, value -> XapiParameter.timestamp(name, value));
    }

    Optional<ObjectNode> findAgent(String name, XapiVersion version) {
        return find(name, value -> XapiParameter.agent(name, value, version));
    }

    ObjectNode getAgent(String name, XapiVersion version) {
        return required(name, findAgent(name, version));
    }

    boolean is(String name) {
        return find(name).map(value -> XapiParameter.bool(name, value)).orElse(false);
    }

    int number(String name) {
        return find(name).map(value -> number(name, value)).orElse(0);
    }

    private static String expected(Set<String> known) {
        String names = known.isEmpty() ? "none" : "one of " + String.join(", ", new TreeSet<>(known));
        return names + CLAUSE;
    }

    private <T> Optional<T> find(String name, Function<String, T> reader) {
        return find(name).map(reader);
    }

    private static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new InvalidInputException(name, "is missing", "it is required" + CLAUSE));
    }

    private static int number(String name, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw new InvalidInputException(name, "is " + value, "a number that is not negative" + CLAUSE);
        }
        return Integer.parseInt(value);
    }
}
