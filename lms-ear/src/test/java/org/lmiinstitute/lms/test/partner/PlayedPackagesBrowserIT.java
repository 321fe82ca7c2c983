package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;
import org.lmiinstitute.lms.test.partner.LearningSystem.Outcome;

/** The same module, learner and answers in every format: left half way, resumed elsewhere, completed; and in the LMS itself. */
class PlayedPackagesBrowserIT {

    /** Of the quiz's eight questions; enough others are right to pass. */
    private static final Set<Integer> WRONG = Set.of(2);

    private static final int ANSWERED_BEFORE_LEAVING = 3;

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scorm12", "scorm2004", "cmi5", "xapi", "html"})
    void aPackageIsLeftHalfWayResumedElsewhereAndPassedWithTheScoreOfItsAnswers(String format) {
        UnpackedModule module = take(format);
        try (LearningSystem system = system(format, module);
                Visitor desk = Visitor.atDesk(installation);
                Visitor phone = Visitor.withPhone(installation)) {
            ModuleLearner learner = new ModuleLearner(system.open(desk), module, WRONG);
            learner.studyUntilQuiz();
            learner.answerQuestions(ANSWERED_BEFORE_LEAVING);
            String place = learner.place();
            desk.page().navigate("about:blank");
            system.awaitStep(ANSWERED_BEFORE_LEAVING);

            Visitor comesBack = system.followsTheLearner() ? phone : desk;
            ModuleLearner again = new ModuleLearner(system.open(comesBack), module, WRONG);
            assertThat(again.place()).isEqualTo(place).contains("Question " + (ANSWERED_BEFORE_LEAVING + 1));
            assertThat(system.outcome()).isEqualTo(new Outcome(false, false, 0));
            system.assertHalfWay();
            again.finish();
            again.leave();
            assertPassed(system.outcome(), again.expectedScore());
            system.assertEnded();
            forgiveMissingDocuments(desk);
            forgiveMissingDocuments(phone);
        }
    }

    @Test
    void theSameAnswersGiveTheSameOutcomeInTheLearningSystemItself() {
        UnpackedModule module = take("cmi5");
        Instant begun = Instant.now();
        try (Visitor learner = Visitor.atDesk(installation)) {
            learner.signIn("trainer@example.org");
            learner.open("/courses/finding-your-way");
            learner.page().locator("form[action='/actions/enroll'] button").click();
            learner.open("/play/finding-your-way/what-lmi-is");
            ModuleLearner study = new ModuleLearner(learner.page().mainFrame(), module, WRONG);
            study.studyUntilQuiz();
            study.finish();
            JsonNode passed = recorded("passed", module, begun);
            JsonNode completed = recorded("completed", module, begun);
            assertPassed(
                    new Outcome(
                            completed.at("/result/completion").asBoolean(),
                            passed.at("/result/success").asBoolean(),
                            passed.at("/result/score/scaled").asDouble()),
                    study.expectedScore());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachScoOfACourseKeepsItsOwnPlace(ScormVersion version) {
        byte[] course = nawb.take(nawb.firstCourse(), version == ScormVersion.SCORM_12 ? "scorm12" : "scorm2004")
                .body();
        UnpackedModule first = UnpackedModule.of(course, "1/");
        UnpackedModule second = UnpackedModule.of(course, "2/");
        try (ScormSystem one = new ScormSystem(first, version);
                ScormSystem two = new ScormSystem(second, version);
                Visitor desk = Visitor.atDesk(installation)) {
            ModuleLearner begun = new ModuleLearner(one.open(desk), first, WRONG);
            begun.goOn();
            String place = begun.place();
            ModuleLearner other = new ModuleLearner(two.open(desk), second, WRONG);
            assertThat(other.title()).isEqualTo(second.document().path("title").asText());
            ModuleLearner back = new ModuleLearner(one.open(desk), first, WRONG);
            assertThat(back.place()).isEqualTo(place);
            assertThat(back.title()).isEqualTo(first.document().path("title").asText());
        }
    }

    @Test
    void aCourseOfWebPagesLeadsThroughItsModulesFromAFolder() {
        UnpackedModule first =
                UnpackedModule.of(nawb.take(nawb.firstCourse(), "html").body(), "1/");
        try (WebFolder pages = new WebFolder(first, folder);
                Visitor desk = Visitor.atDesk(installation)) {
            pages.open(desk).waitForSelector(".modules");
            desk.assertAccessible();
            // axe tries to read the style sheet, which a browser gives to no script of a page from a folder
            desk.complaints().removeIf(complaint -> complaint.contains("player.css"));
            desk.page().locator("a.btn").click();
            ModuleLearner learner = new ModuleLearner(desk.page().mainFrame(), first, WRONG);
            learner.goOn();
            learner.leaveForTheCourse();
            assertThat(desk.page().locator(".modules li").first().textContent())
                    .contains(first.document().path("title").asText(), "% done");
        }
    }

    @Test
    void aCourseLaunchedByTincanLeadsToItsModulesAndIsCompletedWithThem() {
        JsonNode course = nawb.firstCourse();
        UnpackedModule first = UnpackedModule.of(nawb.take(course, "xapi").body(), "1/");
        try (XapiSystem system = new XapiSystem(first, installation);
                Visitor desk = Visitor.atDesk(installation)) {
            system.open(desk).waitForSelector(".modules");
            desk.page().locator("a.btn").click();
            ModuleLearner learner = new ModuleLearner(desk.page().mainFrame(), first, WRONG);
            learner.goOn();
            learner.leaveForTheCourse();
            assertThat(desk.page().locator(".modules li").first().textContent()).contains("Begun");
            assertThat(system.outcome().completed()).isFalse();

            course.path("modules")
                    .forEach(module ->
                            done(system.learner().in(module.path("iri").asText())));
            system.open(desk).waitForSelector(".modules");
            assertThat(system.outcome()).isEqualTo(new Outcome(true, true, 0));
            forgiveMissingDocuments(desk);
        }
    }

    /** As the player keeps it. */
    private static void done(RecordedLearner learner) {
        ObjectNode state = RecordedLearner.JSON.createObjectNode();
        state.putObject("attempt").put("v", 1);
        state.putObject("told").put("completed", true).put("passed", true);
        learner.keepState("lmi.attempt", state);
    }

    private LearningSystem system(String format, UnpackedModule module) {
        return switch (format) {
            case "scorm12" -> new ScormSystem(module, ScormVersion.SCORM_12);
            case "scorm2004" -> new ScormSystem(module, ScormVersion.SCORM_2004);
            case "cmi5" -> new Cmi5System(module, installation);
            case "xapi" -> new XapiSystem(module, installation);
            case "html" -> new WebFolder(module, folder);
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static void assertPassed(Outcome outcome, double score) {
        assertThat(outcome.completed()).as("completed").isTrue();
        assertThat(outcome.passed()).as("passed").isTrue();
        assertThat(outcome.score()).as("score").isEqualTo(score, within(0.0001));
    }

    /** The last statement on the module with this verb in the institute's own records. */
    private JsonNode recorded(String verb, UnpackedModule module, Instant since) {
        String activity = module.document().path("iri").asText() + "/au";
        JsonNode found = nawb.records("statements?limit=1&verb=http://adlnet.gov/expapi/verbs/" + verb + "&since="
                + since + "&activity=" + URLEncoder.encode(activity, StandardCharsets.UTF_8));
        return found.at("/statements/0");
    }

    /** A browser reports a state document that is not there yet as an error; the standard asks for exactly this 404. */
    private static void forgiveMissingDocuments(Visitor visitor) {
        visitor.complaints().removeIf(complaint -> complaint.contains("404"));
    }

    private UnpackedModule take(String format) {
        return UnpackedModule.of(nawb.take(nawb.moduleOfFirstCourse(0), format).body());
    }
}
