package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.ReportBinding;

class ReportPolicyTest {

    private static final String HOME = "https://learning.example.org/id/licence/1";
    private static final String PACKAGE = "https://learning.example.org/id/package/1";
    private static final String MODULE = "https://learning.example.org/id/module/1";
    private static final String LEARNER = "{\"account\":{\"homePage\":\"" + HOME + "\",\"name\":\"0a1b\"}}";
    private static final String OF_PACKAGE = "{\"contextActivities\":{\"grouping\":[{\"id\":\"" + PACKAGE + "\"}]}}";

    private final ReportPolicy policy = new ReportPolicy(new ReportBinding(PACKAGE, HOME, List.of(MODULE)));

    @Test
    void whatItsLearnersDidWithItsModuleIsAccepted() {
        assertThatCode(() -> policy.requireMayWrite(Parsing.object(
                        statement(LEARNER, "http://adlnet.gov/expapi/verbs/completed", MODULE, OF_PACKAGE))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        somebody with a mail address  | actor    | {"mbox":"mailto:ada@example.org"}                               | actor
        an account of another system  | actor    | {"account":{"homePage":"https://learning.example.org","name":"x"}} | actor
        a group                       | actor    | {"objectType":"Group","account":{"homePage":"https://learning.example.org/id/licence/1","name":"x"}} | actor
        another module                | object   | {"id":"https://learning.example.org/id/module/2"}               | activities
        a statement                   | object   | {"objectType":"StatementRef","id":"0190b6c0-0000-7000-8000-000000000001"} | activities
        no package                    | context  | {}                                                              | grouping
        another package               | context  | {"contextActivities":{"grouping":[{"id":"https://learning.example.org/id/package/2"}]}} | grouping
        undoing                       | verb     | {"id":"http://adlnet.gov/expapi/verbs/voided"}                  | voided
        """)
    void nothingElseIs(String what, String property, String value, String reason) {
        var statement =
                Parsing.object(statement(LEARNER, "http://adlnet.gov/expapi/verbs/completed", MODULE, OF_PACKAGE));
        statement.set(property, Parsing.object(value));

        assertThatThrownBy(() -> policy.requireMayWrite(statement))
                .as(what)
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining(reason);
    }

    private static String statement(String actor, String verb, String object, String context) {
        return "{\"actor\":%s,\"verb\":{\"id\":\"%s\"},\"object\":{\"id\":\"%s\"},\"context\":%s}"
                .formatted(actor, verb, object, context);
    }
}
