package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** The same module, learner and answers in a SCORM 1.2 system and in a cmi5 system: left half way, resumed elsewhere, completed. */
class PlayedPackagesBrowserIT {

    /** Of the quiz's eight questions; enough others are right to pass. */
    private static final Set<Integer> WRONG = Set.of(2);

    private static final int ANSWERED_BEFORE_LEAVING = 3;

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);

    @Test
    void aScormPackageIsLeftHalfWayResumedInAnotherBrowserAndPassed() {
        UnpackedModule module = take("scorm12");
        try (ScormSystem system = new ScormSystem(module)) {
            String place = studyHalf(module, system::launchUrl, true);
            assertThat(system.value("core.lesson_status")).isEqualTo("incomplete");
            assertThat(system.value("core.score.raw")).isEmpty();
            assertThat(system.value("suspend_data")).hasSizeLessThan(4096);

            double expected = finish(module, system::launchUrl, true, place);
            assertThat(system.value("core.lesson_status")).isEqualTo("passed");
            assertThat(Double.parseDouble(system.value("core.score.raw"))).isEqualTo(expected * 100, within(0.01));
        }
    }

    @Test
    void aCmi5UnitIsLeftHalfWayResumedInAnotherBrowserAndPassed() {
        UnpackedModule module = take("cmi5");
        try (Cmi5System system = new Cmi5System(module, installation)) {
            String place = studyHalf(module, system::launchUrl, false);
            system.awaitStep(ANSWERED_BEFORE_LEAVING);
            assertThat(system.verbs()).startsWith("initialized").doesNotContain("passed", "completed", "terminated");

            double expected = finish(module, system::launchUrl, false, place);
            List<JsonNode> statements = system.statements();
            assertThat(system.verbs())
                    .containsOnlyOnce("passed", "completed", "terminated")
                    .endsWith("terminated");
            assertThat(only(statements, "passed").at("/result/score/scaled").asDouble())
                    .isEqualTo(expected, within(0.0001));
            assertThat(only(statements, "passed").at("/result/success").asBoolean())
                    .isTrue();
            assertThat(only(statements, "completed").at("/result/completion").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void theSameAnswersGiveTheSameScoreInTheLearningSystemItself() {
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
            assertThat(recordedScore(module, begun)).isEqualTo(study.expectedScore(), within(0.0001));
        }
    }

    /** The score of the last pass of the module in the institute's own records. */
    private double recordedScore(UnpackedModule module, Instant since) {
        String activity = module.document().path("iri").asText() + "/au";
        JsonNode found = nawb.records("statements?limit=1&verb=http://adlnet.gov/expapi/verbs/passed&since=" + since
                + "&activity=" + URLEncoder.encode(activity, StandardCharsets.UTF_8));
        return found.at("/statements/0/result/score/scaled").asDouble();
    }

    /** @return where the learner was when the window was closed */
    private String studyHalf(UnpackedModule module, Supplier<String> launch, boolean framed) {
        try (Visitor desk = Visitor.atDesk(installation)) {
            ModuleLearner learner = open(desk, module, launch, framed);
            learner.studyUntilQuiz();
            learner.answerQuestions(ANSWERED_BEFORE_LEAVING);
            String place = learner.place();
            desk.page().navigate("about:blank");
            forgiveMissingDocuments(desk);
            return place;
        }
    }

    /** @return the score that these answers should give */
    private double finish(UnpackedModule module, Supplier<String> launch, boolean framed, String place) {
        try (Visitor home = Visitor.withPhone(installation)) {
            ModuleLearner learner = open(home, module, launch, framed);
            assertThat(learner.place()).isEqualTo(place).contains("Question " + (ANSWERED_BEFORE_LEAVING + 1));
            learner.finish();
            learner.leave();
            forgiveMissingDocuments(home);
            return learner.expectedScore();
        }
    }

    private static ModuleLearner open(Visitor visitor, UnpackedModule module, Supplier<String> launch, boolean framed) {
        visitor.page().navigate(launch.get());
        Frame frame = framed ? visitor.page().frame("sco") : visitor.page().mainFrame();
        return new ModuleLearner(frame, module, WRONG);
    }

    /** A browser reports a state document that is not there yet as an error; the standard asks for exactly this 404. */
    private static void forgiveMissingDocuments(Visitor visitor) {
        visitor.complaints().removeIf(complaint -> complaint.contains("404"));
    }

    private UnpackedModule take(String format) {
        return UnpackedModule.of(nawb.take(nawb.moduleOfFirstCourse(0), format).body());
    }

    private static JsonNode only(List<JsonNode> statements, String verb) {
        return statements.stream()
                .filter(statement -> Cmi5System.verb(statement).equals(verb))
                .findFirst()
                .orElseThrow();
    }
}
