package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The first step of storing, which touches no database: checks statements and finds out what they can be found by. */
@ApplicationScoped
public class StatementPreparation {

    /** Whoever sends thousands of broken statements learns enough from some. */
    private static final int ENOUGH = 50;

    private Ids ids;

    protected StatementPreparation() {}

    @Inject
    public StatementPreparation(Ids ids) {
        this.ids = ids;
    }

    List<NewStatement> prepare(List<ReceivedStatement> received, XapiVersion version) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < received.size() && problems.size() < ENOUGH; i++) {
            String where = received.size() == 1 ? "" : "[" + i + "]";
            problems.addAll(StatementRules.check(received.get(i).json(), version, where));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        List<NewStatement> prepared =
                received.stream().map(one -> prepare(one, version)).toList();
        requireDistinct(prepared);
        return prepared;
    }

    private NewStatement prepare(ReceivedStatement received, XapiVersion version) {
        JsonNode json = received.json();
        UUID id = json.has("id") ? UUID.fromString(json.get("id").asText()) : ids.next();
        String ofStatement = json.path("version").asText(version.ofStatements());
        return new NewStatement(id, received, ofStatement, StatementKeys.of(json));
    }

    private static void requireDistinct(List<NewStatement> statements) {
        Set<UUID> seen = new HashSet<>();
        for (NewStatement statement : statements) {
            if (!seen.add(statement.id())) {
                throw new InvalidInputException(
                        "id",
                        statement.id() + " stands twice in one request",
                        "each id once (xAPI 1.0.3 Communication 2.1.2)");
            }
        }
    }
}
