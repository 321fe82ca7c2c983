package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.DocumentService;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Precondition;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** When a document may be put, by resource, version and condition (xAPI 1.0.3 Communication 3.1; IEEE 9274.1.1, 4.1.4). */
@WithDatabase
class PreconditionRulesTest {

    private static final byte[] OLD = "{\"old\":1}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "{\"new\":1}".getBytes(StandardCharsets.UTF_8);
    private static final String JSON = "application/json";

    private final LrsPrincipal caller =
            new LrsPrincipal(UUID.randomUUID(), UUID.randomUUID(), EnumSet.of(Scope.ALL), Optional.empty());
    private final DocumentService documents;

    PreconditionRulesTest(DataSource database) {
        LocalTransactions transactions = new LocalTransactions(database);
        this.documents = new DocumentService(
                new DocumentTable(new Database(transactions.dataSource())),
                transactions.retried(),
                Clock.systemUTC(),
                new LrsLimits(new Settings()),
                new ParsingRoom(),
                new SessionDesk(List.of()));
    }

    @ParameterizedTest(name = "{5}: {0} {1}, known: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # version | resource         | known | condition     | outcome                      | clause
                    V1_0_3    | STATE            | no    | none          | stored                       | 1.0.3 3.1: states need no condition
                    V1_0_3    | STATE            | yes   | none          | stored                       | 1.0.3 3.1: states need no condition
                    V2_0_0    | STATE            | no    | none          | stored                       | 2.0 4.1.4
                    V2_0_0    | STATE            | yes   | none          | DocumentExistsException      | 2.0 4.1.4
                    V1_0_3    | AGENT_PROFILE    | no    | none          | InvalidInputException        | 1.0.3 3.1
                    V1_0_3    | AGENT_PROFILE    | yes   | none          | DocumentExistsException      | 1.0.3 3.1
                    V2_0_0    | AGENT_PROFILE    | no    | none          | stored                       | 2.0 4.1.4
                    V2_0_0    | AGENT_PROFILE    | yes   | none          | DocumentExistsException      | 2.0 4.1.4
                    V1_0_3    | ACTIVITY_PROFILE | no    | none          | InvalidInputException        | 1.0.3 3.1
                    V1_0_3    | ACTIVITY_PROFILE | yes   | none          | DocumentExistsException      | 1.0.3 3.1
                    V1_0_3    | ACTIVITY_PROFILE | no    | If-None-Match | stored                       | 1.0.3 3.1
                    V1_0_3    | ACTIVITY_PROFILE | yes   | If-None-Match | PreconditionFailedException  | 1.0.3 3.1
                    V1_0_3    | AGENT_PROFILE    | yes   | If-Match      | stored                       | 1.0.3 3.1
                    V1_0_3    | AGENT_PROFILE    | no    | If-Match      | PreconditionFailedException  | 1.0.3 3.1
                    V1_0_3    | AGENT_PROFILE    | yes   | other         | PreconditionFailedException  | 1.0.3 3.1
                    V2_0_0    | STATE            | yes   | other         | PreconditionFailedException  | 2.0 4.1.4
                    V2_0_0    | STATE            | yes   | If-Match      | stored                       | 2.0 4.1.4
                    """)
    void aDocumentIsPutOrNot(
            XapiVersion version, String resource, String known, String condition, String outcome, String clause) {
        DocumentScope scope = scope(DocumentScope.Resource.valueOf(resource));
        if (known.equals("yes")) {
            documents.merge(caller, scope, "id", JSON, OLD, Precondition.NONE);
        }

        String happened = put(scope, precondition(condition, version));

        assertThat(happened).as(clause).isEqualTo(outcome);
        if (known.equals("yes")) {
            assertThat(documents.get(caller, scope, "id").content())
                    .as("changed only if accepted")
                    .isEqualTo(outcome.equals("stored") ? NEW : OLD);
        }
    }

    private String put(DocumentScope scope, Precondition when) {
        try {
            documents.put(caller, scope, "id", JSON, NEW, when);
            return "stored";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static Precondition precondition(String condition, XapiVersion version) {
        String tag = "\"" + new Document(JSON, OLD, Clock.systemUTC().instant()).etag() + "\"";
        return switch (condition) {
            case "If-None-Match" -> new Precondition(Optional.empty(), Optional.of("*"), version);
            case "If-Match" -> new Precondition(Optional.of(tag), Optional.empty(), version);
            case "other" -> new Precondition(Optional.of("\"other\""), Optional.empty(), version);
            default -> new Precondition(Optional.empty(), Optional.empty(), version);
        };
    }

    private static DocumentScope scope(DocumentScope.Resource resource) {
        var ada = Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}");
        String activity = "https://example.org/quiz";
        return switch (resource) {
            case STATE -> DocumentScope.state(activity, ada, Optional.empty());
            case AGENT_PROFILE -> DocumentScope.agentProfile(ada);
            case ACTIVITY_PROFILE -> DocumentScope.activityProfile(activity);
        };
    }
}
