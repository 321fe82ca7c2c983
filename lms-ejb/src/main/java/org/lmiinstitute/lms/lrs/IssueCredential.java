package org.lmiinstitute.lms.lrs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;

/**
 * The wish for a credential.
 *
 * @param organizationId whose store it opens
 * @param title what it is for, at most 200 characters
 * @param scopes what it may do, at least one
 * @param expires when it ends by itself
 */
public record IssueCredential(UUID organizationId, String title, Set<Scope> scopes, Optional<Instant> expires) {

    private static final int LONGEST_TITLE = 200;

    public IssueCredential {
        List<Problem> problems = new ArrayList<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.add(new Problem("title", "has " + title.length() + " characters", "1 to " + LONGEST_TITLE));
        }
        if (scopes.isEmpty()) {
            problems.add(new Problem("scopes", "are missing", "choose at least one"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        scopes = Set.copyOf(scopes);
    }
}
