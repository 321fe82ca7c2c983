package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmiinstitute.lms.lrs.internal.StatementText.answered;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.StatementQuery;

class LaunchPolicyTest {

    private static final String PLAYED = "https://w3id.org/xapi/video/verbs/played";
    private static final UUID REGISTRATION = UUID.fromString("ec531277-b57b-4c15-8d91-d292c5b2b8f7");
    private static final ObjectNode ADA = Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}");
    private static final ObjectNode BEN = Parsing.object("{\"mbox\":\"mailto:ben@example.org\"}");

    private final LaunchPolicy ofOurPlayer = policy(Grading.SERVER);
    private final LaunchPolicy ofAPackage = policy(Grading.PACKAGE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://adlnet.gov/expapi/verbs/answered",
                "http://adlnet.gov/expapi/verbs/completed",
                "http://adlnet.gov/expapi/verbs/passed",
                "http://adlnet.gov/expapi/verbs/failed"
            })
    void aForgedResultIsRefusedUnlessThePackageGradesItself(String verb) {
        ObjectNode forged = answered().verb(verb).registration(REGISTRATION).json();

        assertThatThrownBy(() -> ofOurPlayer.requireMayWrite(forged))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining(verb);
        assertThatCode(() -> ofAPackage.requireMayWrite(forged)).doesNotThrowAnyException();
    }

    @Test
    void nothingIsVoidedUnderALaunch() {
        ObjectNode voiding = StatementText.voiding(UUID.randomUUID())
                .registration(REGISTRATION)
                .json();

        assertThatThrownBy(() -> ofAPackage.requireMayWrite(voiding)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void experienceOfItsOwnLearnerIsAccepted() {
        assertThatCode(() -> ofOurPlayer.requireMayWrite(
                        answered().verb(PLAYED).registration(REGISTRATION).json()))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherActorRegistrationOrActivityIsRefused() {
        StatementText played = answered().verb(PLAYED);
        assertThatThrownBy(() -> ofOurPlayer.requireMayWrite(played.json())).hasMessageContaining("registration");
        played.registration(UUID.randomUUID());
        assertThatThrownBy(() -> ofOurPlayer.requireMayWrite(played.json())).hasMessageContaining("registration");
        played.registration(REGISTRATION).object("https://example.org/other");
        assertThatThrownBy(() -> ofOurPlayer.requireMayWrite(played.json())).hasMessageContaining("other");
        played.object(StatementText.QUIZ).actor("mbox", "mailto:ben@example.org");
        assertThatThrownBy(() -> ofOurPlayer.requireMayWrite(played.json())).hasMessageContaining("actor");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"objectType\":\"Group\",\"mbox\":\"mailto:ada@example.org\"}",
                "{\"objectType\":\"Group\",\"mbox\":\"mailto:ada@example.org\",\"member\":[{\"mbox\":\"mailto:ben@example.org\"}]}",
                "{\"mbox\":\"mailto:ada@example.org\",\"member\":[{\"mbox\":\"mailto:ben@example.org\"}]}",
                "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:ada@example.org\"}]}"
            })
    void aGroupIsNotItsLearner(String actor) {
        ObjectNode statement = answered()
                .verb(PLAYED)
                .registration(REGISTRATION)
                .with("actor", actor)
                .json();

        assertThatThrownBy(() -> ofAPackage.requireMayWrite(statement))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("actor");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"instructor\":{\"mbox\":\"mailto:ben@example.org\"}",
                "\"team\":{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:ben@example.org\"}]}",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:ben@example.org\"}}]",
                "\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":{\"objectType\":\"Group\",\"mbox\":\"mailto:ben@example.org\"}}]"
            })
    void whoIsNamedInTheContextIsNotWhoseStatementItIs(String agent) {
        ObjectNode statement = answered()
                .verb(PLAYED)
                .with("context", "{\"registration\":\"" + REGISTRATION + "\"," + agent + "}")
                .json();

        assertThatCode(() -> ofAPackage.requireMayWrite(statement)).doesNotThrowAnyException();
        assertThat(StatementKeys.of(statement))
                .doesNotContain(new StatementKey(KeyKind.AGENT, "mbox mailto:ben@example.org"));
    }

    @Test
    void readingIsNarrowedToTheRegistration() {
        assertThat(ofOurPlayer.narrow(StatementQuery.all()).registration()).contains(REGISTRATION);
        assertThatThrownBy(() -> ofOurPlayer.narrow(StatementQuery.all().withAgent(BEN)))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void stateBelongsToTheLearnerTheActivityAndTheRegistration() {
        assertThatCode(() -> ofOurPlayer.requireMayUse(
                        DocumentScope.state(StatementText.QUIZ + "/1", ADA, Optional.of(REGISTRATION))))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> ofOurPlayer.requireMayUse(DocumentScope.state(StatementText.QUIZ, ADA, Optional.empty())))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> ofOurPlayer.requireMayUse(DocumentScope.agentProfile(BEN)))
                .isInstanceOf(NotAllowedException.class);
    }

    /** cmi5 7.1.3 and 9.3: what is "cmi5 allowed" may speak of anything. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"objectType\":\"StatementRef\",\"id\":\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"}",
                "{\"objectType\":\"Agent\",\"mbox\":\"mailto:ada@example.org\"}",
                "{\"objectType\":\"SubStatement\",\"actor\":{\"mbox\":\"mailto:ada@example.org\"},"
                        + "\"verb\":{\"id\":\"https://w3id.org/xapi/video/verbs/played\"},\"object\":{\"id\":\"https://example.org/x\"}}"
            })
    void aPackageAloneSpeaksOfMoreThanActivities(String object) {
        ObjectNode statement = answered()
                .verb(PLAYED)
                .registration(REGISTRATION)
                .with("object", object)
                .json();

        assertThatCode(() -> ofAPackage.requireMayWrite(statement)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ofOurPlayer.requireMayWrite(statement)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aStatementAboutSomebodyElseIsRefused() {
        ObjectNode statement = answered()
                .verb(PLAYED)
                .registration(REGISTRATION)
                .with("object", "{\"objectType\":\"Agent\",\"mbox\":\"mailto:ben@example.org\"}")
                .json();

        assertThatThrownBy(() -> ofAPackage.requireMayWrite(statement)).hasMessageContaining("ben@example.org");
    }

    /** cmi5 12. */
    @Test
    void aPackageAloneUsesTheProfilesOfItsActivities() {
        DocumentScope own = DocumentScope.activityProfile(StatementText.QUIZ);

        assertThatCode(() -> ofAPackage.requireMayUse(own)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ofOurPlayer.requireMayUse(own)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> ofAPackage.requireMayUse(DocumentScope.activityProfile("https://example.org/other")))
                .isInstanceOf(NotAllowedException.class);
    }

    private static LaunchPolicy policy(Grading grading) {
        return new LaunchPolicy(new LaunchBinding(
                REGISTRATION, UUID.randomUUID(), ADA, List.of(StatementText.QUIZ, StatementText.QUIZ + "/*"), grading));
    }
}
