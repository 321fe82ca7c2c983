package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.KnowledgeService;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.Presentation.Format;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StatementService;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What a launch credential reads of activities: it is in the browser of somebody who is still to answer. */
@WithDatabase
class LaunchedReadingTest {

    private static final UUID REGISTRATION = UUID.randomUUID();
    private static final String QUIZ = StatementText.QUIZ;
    private static final String OTHER = "https://learn.example.org/id/activity/exam";

    private final LrsFixture lrs;
    private final KnowledgeService knowledge;

    LaunchedReadingTest(DataSource database) {
        this.lrs = new LrsFixture(database);
        this.knowledge = new KnowledgeService(lrs.definitions(), null);
    }

    @BeforeEach
    void defineQuestions() {
        for (String activity : List.of(QUIZ, OTHER)) {
            lrs.store(StatementText.answered()
                    .registration(REGISTRATION)
                    .with(
                            "object",
                            "{\"id\":\"" + activity + "\",\"definition\":{\"name\":{\"en\":\"A question\"},"
                                    + "\"interactionType\":\"true-false\",\"correctResponsesPattern\":[\"true\"]}}")
                    .toString());
        }
    }

    @Test
    void theActivitiesOfItsLaunchWithoutTheRightAnswers() {
        ObjectNode activity = knowledge.activity(caller(Optional.of(launch())), QUIZ);

        assertThat(activity.at("/definition/name/en").asText()).isEqualTo("A question");
        assertThat(activity.toString()).doesNotContain("correctResponsesPattern");
        assertThatThrownBy(() -> knowledge.activity(caller(Optional.of(launch())), OTHER))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void othersReadAll() {
        assertThat(knowledge.activity(caller(Optional.empty()), OTHER).toString())
                .contains("correctResponsesPattern");
    }

    @Test
    void canonicalStatementsHaveNoRightAnswersEither() {
        StatementService statements = new StatementService(null, lrs.reader(), null, new SessionDesk(List.of()));
        Presentation canonical = new Presentation(Format.CANONICAL, Optional.empty(), false);

        assertThat(LrsFixture.read(statements.find(caller(Optional.of(launch())), StatementQuery.all(), canonical)))
                .hasSize(2)
                .allSatisfy(statement -> assertThat(statement.toString())
                        .contains("A question")
                        .doesNotContain("correctResponsesPattern"));
        assertThat(LrsFixture.read(statements.find(caller(Optional.empty()), StatementQuery.all(), canonical)))
                .allSatisfy(statement -> assertThat(statement.toString()).contains("correctResponsesPattern"));
    }

    private LrsPrincipal caller(Optional<LaunchBinding> launch) {
        return new LrsPrincipal(UUID.randomUUID(), lrs.store(), EnumSet.of(Scope.ALL), launch);
    }

    private static LaunchBinding launch() {
        return new LaunchBinding(
                REGISTRATION,
                UUID.randomUUID(),
                Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}"),
                List.of(QUIZ),
                Grading.PACKAGE);
    }
}
