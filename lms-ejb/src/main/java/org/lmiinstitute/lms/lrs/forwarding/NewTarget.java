package org.lmiinstitute.lms.lrs.forwarding;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;

/**
 * The wish to forward statements.
 *
 * @param organizationId whose statements
 * @param title what the target is called here, at most 200 characters
 * @param url the address of its xAPI endpoint, to which {@code /statements} is appended
 * @param key the user name of its credential
 * @param secret the password of its credential
 * @param verb only statements with this verb
 * @param activity only statements with this activity as their object or in their context
 * @param fromTheBeginning whether what is stored already is sent too
 */
public record NewTarget(
        UUID organizationId,
        String title,
        String url,
        String key,
        String secret,
        Optional<String> verb,
        Optional<String> activity,
        boolean fromTheBeginning) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_IRI = 2048;

    public NewTarget {
        List<Problem> problems = new ArrayList<>();
        require(problems, "title", title, LONGEST_TITLE);
        TargetCredential.check(problems, key, secret);
        verb.ifPresent(iri -> requireIri(problems, "verb", iri));
        activity.ifPresent(iri -> requireIri(problems, "activity", iri));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        url = TargetAddress.of(url);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "NewTarget[" + title + ", " + url + "]";
    }

    static void require(List<Problem> problems, String where, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            problems.add(new Problem(where, "has " + text.length() + " characters", "1 to " + longest));
        }
    }

    private static void requireIri(List<Problem> problems, String where, String iri) {
        require(problems, where, iri, LONGEST_IRI);
        try {
            if (!URI.create(iri).isAbsolute()) {
                problems.add(
                        new Problem(where, iri + " has no scheme", "an IRI such as https://example.org/verbs/read"));
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(where, iri + " is no IRI", "an IRI such as https://example.org/verbs/read"));
        }
    }
}
