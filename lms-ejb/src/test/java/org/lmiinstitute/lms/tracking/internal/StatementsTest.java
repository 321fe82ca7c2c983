package org.lmiinstitute.lms.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.ModuleDocuments;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.learning.ProgressFact.ActivityCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.Answered;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Opened;
import org.lmiinstitute.lms.learning.ProgressFact.TryBegun;
import org.lmiinstitute.lms.learning.ProgressFact.TryFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Watched;
import org.lmiinstitute.lms.learning.Segments;
import org.lmiinstitute.lms.learning.Success;
import org.lmiinstitute.lms.tracking.Experience;

/** Each rule of a profile that the LMS's statements claim to follow, with its clause; and the way back to the fact. */
class StatementsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://learn.example.org";
    private static final String COURSE = BASE + "/id/course/0192f0a0-0000-7000-8000-0000000000ff";
    private static final Instant LAUNCHED = Instant.parse("2026-11-23T12:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-11-23T12:05:00.5Z");
    private static final RevisionDocument DOCUMENT = ModuleDocuments.oneOfEach();
    private static final UUID ATTEMPT = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");
    private static final UUID REGISTRATION = UUID.fromString("0192f0a0-0000-7000-8000-000000000002");
    private static final UUID LAUNCH = UUID.fromString("0192f0a0-0000-7000-8000-000000000003");
    private static final PlaySession SESSION = new PlaySession(
            BASE,
            UUID.fromString("0192f0a0-0000-7000-8000-000000000004"),
            REGISTRATION,
            ATTEMPT,
            LAUNCH,
            LAUNCHED,
            DOCUMENT,
            Optional.of(COURSE));
    private static final Statements STATEMENTS = new Statements(SESSION);
    private static final Segments PLAYED =
            new Segments(List.of(new Segments.Range(0, 12.5), new Segments.Range(20, 30.25)));

    private static final String SESSION_ID =
            "/context/extensions/https:~1~1w3id.org~1xapi~1cmi5~1context~1extensions~1";
    private static final String VIDEO = "/extensions/https:~1~1w3id.org~1xapi~1video~1extensions~1";

    static Stream<Arguments> clauses() {
        ObjectNode launched = STATEMENTS.ofSession().launched(id(), BASE + "/play/c/m");
        ObjectNode initialized = STATEMENTS.ofSession().initialized(id(), NOW);
        ObjectNode terminated = STATEMENTS.ofSession().terminated(id(), NOW);
        ObjectNode completed = of(new ModuleCompleted(NOW));
        ObjectNode passed = of(new ModuleFinished(Success.PASSED, 0.83, NOW));
        ObjectNode failed = of(new ModuleFinished(Success.FAILED, 0.5, NOW));
        ObjectNode satisfied = STATEMENTS.ofSession().satisfied(id(), "Finding your way", NOW);
        ObjectNode answered =
                of(new Answered(ModuleDocuments.QUIZ, ModuleDocuments.SECOND_QUESTION, "a[,]c", 1, true, NOW));
        ObjectNode numeric =
                of(new Answered(ModuleDocuments.EXERCISE, ModuleDocuments.EXERCISE_QUESTION, "9.7", 1, true, NOW));
        ObjectNode videoOpened = of(new Opened(ModuleDocuments.VIDEO, NOW));
        ObjectNode played = video(Experience.Kind.PLAYED, Segments.NONE);
        ObjectNode paused = video(Experience.Kind.PAUSED, PLAYED);
        ObjectNode seeked = video(Experience.Kind.SEEKED, Segments.NONE);
        ObjectNode videoDone = of(new ActivityCompleted(ModuleDocuments.VIDEO, NOW));
        String au = DOCUMENT.iri() + "/au";
        return Stream.of(
                row("xAPI data 4.1.2.1 actor is an account", completed, "/actor/account/homePage", BASE),
                row("xAPI data 4.1.7 timestamp in UTC", completed, "/timestamp", NOW.toString()),
                row("xAPI data 4.1.6 registration", completed, "/context/registration", REGISTRATION.toString()),
                row("xAPI data 4.1.6 revision of an activity", completed, "/context/revision", "1.0"),
                row("cmi5 8.1.5 the activity id is not the publisher's", completed, "/object/id", au),
                row("cmi5 9.6.2.3 publisher id in grouping", completed, grouping(), DOCUMENT.iri()),
                row("cmi5 9.6.2.1 category", launched, category(0), Vocabulary.CMI5),
                row("cmi5 9.6.2.1 category", satisfied, category(0), Vocabulary.CMI5),
                row("cmi5 9.6.2.2 moveOn category", completed, category(1), Vocabulary.MOVE_ON),
                row("cmi5 9.6.2.2 moveOn category", passed, category(1), Vocabulary.MOVE_ON),
                row("cmi5 9.6.2.2 moveOn category", failed, category(1), Vocabulary.MOVE_ON),
                row("cmi5 9.6.3.1 sessionid", initialized, SESSION_ID + "sessionid", LAUNCH.toString()),
                row("cmi5 9.6.3.2 masteryscore", passed, SESSION_ID + "masteryscore", 0.7),
                row("cmi5 9.6.3.3 launchmode", launched, SESSION_ID + "launchmode", "Normal"),
                row("cmi5 9.6.3.4 launchurl", launched, SESSION_ID + "launchurl", BASE + "/play/c/m"),
                row("cmi5 9.6.3.6 moveon", launched, SESSION_ID + "moveon", "CompletedAndPassed"),
                row("cmi5 9.3.1 launched when it was", launched, "/timestamp", LAUNCHED.toString()),
                row("cmi5 9.3.3 completed", completed, "/verb/id", "http://adlnet.gov/expapi/verbs/completed"),
                row("cmi5 9.5.3 completion", completed, "/result/completion", true),
                row("cmi5 9.5.1 no score but with pass and fail", completed, "/result/score", null),
                row("cmi5 9.5.2 success", passed, "/result/success", true),
                row("cmi5 9.5.2 success", failed, "/result/success", false),
                row("cmi5 9.5.1 score", passed, "/result/score/scaled", 0.83),
                row("cmi5 9.5.4.1 duration", terminated, "/result/duration", "PT5M0.37S"),
                row("cmi5 9.3.9 satisfied", satisfied, "/verb/id", "https://w3id.org/xapi/adl/verbs/satisfied"),
                row("cmi5 9.4 the course object is not the publisher's", satisfied, "/object/id", COURSE + "/course"),
                row("cmi5 9.6.2.3 publisher id in grouping", satisfied, grouping(), COURSE),
                row("xAPI data C choice", answered, "/object/definition/interactionType", "choice"),
                row("xAPI data C several choices", answered, "/result/response", "a[,]c"),
                row("xAPI data C choices", answered, "/object/definition/choices/2/description/en", "Unemployed"),
                row("no key in a statement", answered, "/object/definition/correctResponsesPattern", null),
                row("xAPI data C numeric", numeric, "/object/definition/interactionType", "numeric"),
                row("the quiz is the parent", answered, "/context/contextActivities/parent/0/id", iri("b4")),
                row("video 3.1 initialized", videoOpened, "/verb/id", "http://adlnet.gov/expapi/verbs/initialized"),
                row("video category", videoOpened, category(0), Vocabulary.VIDEO),
                row("video length", videoOpened, "/context" + VIDEO + "length", 200.0),
                row("video session-id", videoOpened, "/context" + VIDEO + "session-id", LAUNCH.toString()),
                row("video completion-threshold", videoOpened, "/context" + VIDEO + "completion-threshold", 0.9),
                row("video played", played, "/verb/id", "https://w3id.org/xapi/video/verbs/played"),
                row("video played at", played, "/result" + VIDEO + "time", 30.25),
                row("video paused", paused, "/verb/id", "https://w3id.org/xapi/video/verbs/paused"),
                row("video paused segments", paused, "/result" + VIDEO + "played-segments", "0[.]12.5[,]20[.]30.25"),
                row("video paused progress", paused, "/result" + VIDEO + "progress", 0.1137),
                row("video seeked from", seeked, "/result" + VIDEO + "time-from", 12.5),
                row("video seeked to", seeked, "/result" + VIDEO + "time-to", 30.25),
                row("video completed", videoDone, "/result/completion", true),
                row("video completed segments", videoDone, "/result" + VIDEO + "played-segments", "0[.]200"),
                row("video completed progress", videoDone, "/result" + VIDEO + "progress", 1));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("clauses")
    void followsItsProfile(String clause, JsonNode statement, String pointer, Object expected) throws IOException {
        JsonNode value = sentAndReceived(statement).at(pointer);
        assertThat(value.isMissingNode() ? null : JSON.convertValue(value, Object.class))
                .isEqualTo(expected);
    }

    static Stream<ProgressFact> facts() {
        return Stream.of(
                new Opened(ModuleDocuments.LESSON, NOW),
                new Opened(ModuleDocuments.VIDEO, NOW),
                new Opened(ModuleDocuments.QUIZ, NOW),
                new Answered(ModuleDocuments.QUIZ, ModuleDocuments.FIRST_QUESTION, "b", 1, true, NOW),
                new Answered(ModuleDocuments.QUIZ, ModuleDocuments.SECOND_QUESTION, "a[,]b", 0.5, false, NOW),
                new TryFinished(ModuleDocuments.QUIZ, false, 2.0 / 3, NOW),
                new TryBegun(ModuleDocuments.QUIZ, 2, NOW),
                new ActivityCompleted(ModuleDocuments.LESSON, NOW),
                new ActivityCompleted(ModuleDocuments.VIDEO, NOW),
                new ModuleFinished(Success.FAILED, 2.0 / 3, NOW),
                new ModuleFinished(Success.PASSED, 1.0, NOW),
                new ModuleCompleted(NOW));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isReadAsTheFactThatItWasMadeOf(ProgressFact fact) throws IOException {
        JsonNode statement = sentAndReceived(of(fact));
        StatementFacts reader = new StatementFacts(BASE);

        assertThat(reader.factOf(statement)).contains(fact);
        assertThat(reader.attemptOf(statement)).contains(ATTEMPT);
    }

    @ParameterizedTest
    @MethodSource("videoKinds")
    void aVideoEventIsReadAsWhatWasWatched(Experience.Kind kind) throws IOException {
        Segments segments = kind == Experience.Kind.PAUSED || kind == Experience.Kind.WATCHED ? PLAYED : Segments.NONE;

        assertThat(new StatementFacts(BASE).factOf(sentAndReceived(video(kind, segments))))
                .contains(new Watched(ModuleDocuments.VIDEO, segments, 0.1137, 30.25, NOW));
    }

    static Stream<Experience.Kind> videoKinds() {
        return Stream.of(
                Experience.Kind.PLAYED, Experience.Kind.PAUSED, Experience.Kind.SEEKED, Experience.Kind.WATCHED);
    }

    private static ObjectNode of(ProgressFact fact) {
        Segments all = new Segments(List.of(new Segments.Range(0, 200)));
        ActivityProgress video = ((ProgressFact.OfActivity) new Watched(ModuleDocuments.VIDEO, all, 1, 200.0, NOW))
                .on(AttemptProgress.NONE)
                .activity(ModuleDocuments.VIDEO);
        AttemptProgress progress = new AttemptProgress(
                AttemptProgress.NONE.status(), Success.UNKNOWN, null, null, NOW, Map.of(ModuleDocuments.VIDEO, video));
        return STATEMENTS.of(id(), fact, progress);
    }

    private static ObjectNode video(Experience.Kind kind, Segments segments) {
        Experience event = new Experience(id(), ModuleDocuments.VIDEO, kind, 30.25, 12.5, 30.25, List.of(), 200.0);
        return STATEMENTS.of(event, new Watched(ModuleDocuments.VIDEO, segments, 0.11375, 30.25, NOW));
    }

    private static JsonNode sentAndReceived(JsonNode statement) throws IOException {
        return JSON.readTree(JSON.writeValueAsBytes(statement));
    }

    private static Arguments row(String clause, JsonNode statement, String pointer, Object expected) {
        return Arguments.of(clause, statement, pointer, expected);
    }

    private static String category(int index) {
        return "/context/contextActivities/category/" + index + "/id";
    }

    private static String grouping() {
        return "/context/contextActivities/grouping/0/id";
    }

    private static String iri(String end) {
        return BASE + "/id/activity/0192f0a0-0000-7000-8000-0000000000" + end;
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
