package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The rules of a statement. */
final class StatementRules {

    private StatementRules() {}

    static List<Problem> check(JsonNode statement, XapiVersion version, String where) {
        return List.of();
    }
}
