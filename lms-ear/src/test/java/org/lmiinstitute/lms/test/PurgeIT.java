package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.learning.fixture.Learner;
import org.lmiinstitute.lms.learning.fixture.Tab;

/** {@code ./lms purge} in the running product. */
class PurgeIT {

    private static final String STUDENT = "purge-student@example.org";
    private static final String OLD = "{\"id\":\"6d3fe1c4-0c7f-4b5e-9a60-1f0f0b8f6a11\",\"actor\":{\"mbox\":"
            + "\"mailto:guest@example.net\"},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/attended\"},"
            + "\"object\":{\"id\":\"https://example.net/meeting\"}}";

    private final Installation installation = Installation.restartable();

    @Test
    void whatIsOldGoesAndWhatProgressIsComputedFromStays() throws SQLException {
        installation.addLearner(STUDENT, "Purge Student");
        Learner student = Learner.signIn(installation.url("").toString(), STUDENT, Installation.PASSWORD);
        student.enroll("finding-your-way");
        Tab tab = student.open("finding-your-way", "what-lmi-is");
        tab.finishLesson();
        XapiClient program = new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET);
        assertThat(program.post("/xapi/statements", OLD).statusCode()).isEqualTo(200);
        String progress = progress();

        Launcher tomorrow = purge(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        assertThat(tomorrow.awaitEnd()).isEqualTo(1);
        assertThat(tomorrow.output()).contains("still to come");

        String now = Instant.now().toString();
        Launcher dry = purge(now);
        assertThat(dry.awaitEnd()).as(dry.output()).isZero();
        assertThat(dry.output())
                .containsPattern(
                        "LMI Institute: [1-9]\\d* statements would be deleted; [1-9]\\d* stay because learners' progress"
                                + " is computed from them\\.");
        assertThat(isThere(program)).isEqualTo(200);

        Launcher real = purge(now + " delete");
        assertThat(real.awaitEnd()).as(real.output()).isZero();
        assertThat(real.output()).containsPattern("LMI Institute: [1-9]\\d* statements were deleted; ");

        assertThat(isThere(program)).isEqualTo(404);
        Launcher rebuild = launch("rebuild-progress");
        assertThat(rebuild.awaitEnd()).as(rebuild.output()).isZero();
        assertThat(progress()).isEqualTo(progress).isNotEmpty();
        assertThat(purgeAgain(now)).contains("LMI Institute: 0 statements would be deleted; ");
    }

    private String purgeAgain(String before) {
        Launcher again = purge(before);
        assertThat(again.awaitEnd()).isZero();
        return again.output();
    }

    private static int isThere(XapiClient program) {
        return program.get("/xapi/statements?statementId=6d3fe1c4-0c7f-4b5e-9a60-1f0f0b8f6a11")
                .statusCode();
    }

    private Launcher purge(String arguments) {
        return launch("purge " + arguments);
    }

    private Launcher launch(String verb) {
        return Launcher.start(
                verb,
                Map.of("LMS_DATA", installation.data().toString()),
                installation.data().resolve("order.txt"));
    }

    private String progress() throws SQLException {
        try (var connection = installation.database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select group_concat(concat_ws('|', p.activity, p.status, p.score, p.touched_at)"
                                + " order by p.activity) from activity_progress p join attempt a on a.id = p.attempt_id"
                                + " join account c on c.id = a.account_id where c.email = '" + STUDENT + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
