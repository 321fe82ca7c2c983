package org.lmiinstitute.lms.web.lrs;

import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The parameters of GET statements (xAPI 1.0.3 Communication 2.1.3). */
final class StatementParameters {

    /** Our own: the row after which the next page begins. */
    static final String AFTER = "after";

    static final Set<String> ALL = Set.of(
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            AFTER);

    private StatementParameters() {}

    static StatementQuery query(Parameters parameters, XapiVersion version) {
        return new StatementQuery(
                parameters.findAgent("agent", version),
                parameters.findIri("verb"),
                parameters.findIri("activity"),
                parameters.findUuid("registration"),
                parameters.is("related_agents"),
                parameters.is("related_activities"),
                parameters.findTimestamp("since"),
                parameters.findTimestamp("until"),
                parameters.number("limit"),
                parameters.is("ascending"),
                parameters.findUuid(AFTER),
                false);
    }

    static Presentation presentation(Parameters parameters, Optional<String> languages) {
        return new Presentation(
                parameters.find("format").map(Presentation.Format::of).orElse(Presentation.Format.EXACT),
                languages,
                parameters.is("attachments"));
    }
}
