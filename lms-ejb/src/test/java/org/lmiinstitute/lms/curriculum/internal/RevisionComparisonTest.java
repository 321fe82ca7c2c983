package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.curriculum.ChangedThing;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionChange;
import org.lmiinstitute.lms.curriculum.RevisionComparison;
import org.lmiinstitute.lms.curriculum.RevisionDifference;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.curriculum.TextRun;

class RevisionComparisonTest {

    private static final String SECOND_LESSON =
            """
              - id: 01920000-0000-7000-8000-0000000000a5
                kind: lesson
                title: And the rest
                minutes: 5
                file: lessons/rest.md
            """;

    private static final String REST =
            """
            <!-- block: 01920000-0000-7000-8000-0000000000b9 -->
            The rest.
            """;

    private static final String CALLOUT =
            """
            :::callout {id=01920000-0000-7000-8000-0000000000b2 tone=note title="A slip"}
            Claims are not the rate.
            :::

            """;

    private static final String FIGURE =
            """
            :::figure {id=01920000-0000-7000-8000-0000000000b3 src=media/boxes.svg alt="Three boxes"}
            :::
            """;

    private static final String SIGNOFF =
            """
            signoffs:
              - by: accessibility reviewer
                date: 2026-11-23
                standard: WCAG 2.2 AA
                scope: by keyboard
                exceptions:
                  - {criterion: "1.2.5", remark: Not described.}
            """;

    @TempDir
    Path root;

    @Test
    void theSameModuleHasNoChanges() {
        assertThat(RevisionPair.in(root).changes()).isEmpty();
    }

    /** The number of the next revision and the difference tell the same: both ask what decides on completion and score. */
    @ParameterizedTest(name = "{4}: {3}")
    @MethodSource("org.lmiinstitute.lms.curriculum.internal.NextRevisionTest#changes")
    void majorIsWhatMakesTheNextNumberMajor(String file, String old, String now, String number, String what) {
        RevisionPair pair = RevisionPair.in(root).edit(file, old, now);

        RevisionDifference difference = RevisionComparison.of(pair.older(), pair.newer());

        assertThat(difference.isEmpty()).isFalse();
        assertThat(difference.isMajor()).isEqualTo(RevisionNumber.parse(number).major() == 2);
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("edits")
    void anEditIsToldInTheWordsOfTheTrade(String file, String old, String now, String told) {
        RevisionPair pair = RevisionPair.in(root).edit(file, old, now);

        assertThat(pair.changesWithKeys()).map(RevisionComparisonTest::line).containsExactly(told);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "module.yaml",
                        "goal: After this",
                        "goal: Then",
                        "module The rate: changed goal: After this you can read the rate. → Then you can read the rate."),
                edit("module.yaml", "minutes: 20", "minutes: 25", "module The rate: changed minutes: 20 → 25"),
                edit(
                        "module.yaml",
                        "CC-BY-4.0",
                        "CC-BY-SA-4.0",
                        "module The rate: changed licence: CC-BY-4.0 → CC-BY-SA-4.0"),
                edit(
                        "module.yaml",
                        "title: Three boxes",
                        "title: Boxes",
                        "activity Boxes: changed title: Three boxes → Boxes"),
                edit(
                        "quiz.yaml",
                        "passMark: 0.7",
                        "passMark: 0.8",
                        "activity Check yourself: MAJOR changed pass-mark: 70 % → 80 %"),
                edit(
                        "quiz.yaml",
                        "passMark: 0.7",
                        "passMark: 0.7\ndraw: 1",
                        "activity Check yourself: MAJOR changed draw:  → 1"),
                edit(
                        "module.yaml",
                        "media/asked.webm\n",
                        "media/asked.webm\n    watched: 0.5\n",
                        "activity Who is asked: MAJOR changed watched: 90 % → 50 %"),
                edit(
                        "lessons/boxes.md",
                        "Everybody",
                        "Everyone",
                        "block Three boxes Everyone is in one of them.: changed text: Three boxes Everybody is in one of them. → Three boxes Everyone is in one of them."),
                edit(
                        "lessons/boxes.md",
                        "alt=\"Three boxes\"",
                        "alt=\"Boxes\"",
                        "block Boxes: changed alt: Three boxes → Boxes"),
                edit(
                        "quiz.yaml",
                        "    kind: choice",
                        "    points: 2\n    kind: choice",
                        "question Of what is the rate a share?: MAJOR changed points: 1 → 2"),
                edit(
                        "quiz.yaml",
                        "text: The population",
                        "text: The people",
                        "question Of what is the rate a share?: changed choice [b]: The population → The people"),
                edit(
                        "quiz.yaml",
                        "answer: 10\n",
                        "answer: 11\n",
                        "question What is 10 of 100, in percent?: MAJOR changed key: 10 ± 0.05 → 11 ± 0.05"),
                edit(
                        "quiz.yaml",
                        "feedback: No.",
                        "feedback: Not quite.",
                        "question Of what is the rate a share?: changed feedback: Yes. No. → Yes. Not quite."),
                edit(
                        "data/cps.csv",
                        "1979,104962",
                        "1979,104963",
                        "activity Work it out: changed cell [1979, Labor force]: 104962 → 104963"),
                edit(
                        "data/cps.csv",
                        "1979,104962,6137\n",
                        "",
                        "activity Work it out: removed row [1979]: 1979 · 104962 · 6137 → "),
                edit(
                        "exercises/work.yaml",
                        "title: Labor force,",
                        "title: Labour force,",
                        "activity Work it out: changed column [Labour force]: Labor force → Labour force"),
                edit(
                        "exercises/work.yaml",
                        "period: 1975-1982",
                        "period: 1975-1983",
                        "activity Work it out: changed source-period: 1975-1982 → 1975-1983"),
                edit(
                        "exercises/work.yaml",
                        "alt: It rises.",
                        "alt: It rises and falls.",
                        "activity Work it out: changed chart-alt: It rises. → It rises and falls."));
    }

    private static Arguments edit(String file, String old, String now, String told) {
        return arguments(file, old, now, told);
    }

    private static String line(RevisionChange change) {
        ChangedThing thing = change.thing();
        return thing.subject().code() + " " + thing.label() + ": " + (change.major() ? "MAJOR " : "")
                + change.kind().code() + " " + change.part().code()
                + (change.at().isEmpty() ? "" : " " + change.at()) + ": " + change.before() + " → " + change.after();
    }

    @Test
    void theWordsThatChangedAreMarked() {
        RevisionChange change = RevisionPair.in(root)
                .edit("lessons/boxes.md", "Everybody is", "Everyone aged 16 is")
                .changes()
                .get(0);

        assertThat(change.words())
                .containsExactly(
                        new TextRun(TextRun.Fate.SAME, "Three boxes "),
                        new TextRun(TextRun.Fate.REMOVED, "Everybody "),
                        new TextRun(TextRun.Fate.ADDED, "Everyone aged 16 "),
                        new TextRun(TextRun.Fate.SAME, "is in one of them."));
    }

    @Test
    void anotherLinkUnderTheSameWordsIsAChangeOfMarkup() {
        List<RevisionChange> changes = RevisionPair.in(root)
                .edit("lessons/boxes.md", "Claims are", "[Claims](https://example.org) are")
                .changes();

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.part().code()).isEqualTo("markup");
            assertThat(change.after()).contains("https://example.org");
        });
    }

    @Test
    void anotherPictureIsShownByItsPath() {
        List<RevisionChange> changes = RevisionPair.in(root)
                .edit("media/boxes.svg", "width=\"30\"", "width=\"29\"")
                .changes();

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.part().code()).isEqualTo("figure");
            assertThat(change.before()).startsWith("media/").endsWith(".svg").isNotEqualTo(change.after());
        });
    }

    @Test
    void aNewRecordingAndItsCaptionsAreToldApart() {
        List<RevisionChange> changes = RevisionPair.in(root)
                .write("media/asked.webm", "another video")
                .edit("media/asked.en.vtt", "Households.", "Sixty thousand households.")
                .write("media/asked.es.vtt", SampleContent.CAPTIONS)
                .edit(
                        "module.yaml",
                        "captions: media/asked.en.vtt",
                        "captions: [media/asked.en.vtt, media/asked.es.vtt]")
                .changes();

        assertThat(changes)
                .map(change -> change.kind().code() + " " + change.part().code() + " " + change.at())
                .containsExactly(
                        "changed recording []",
                        "changed captions [English]",
                        "added captions [Español]",
                        "changed transcript []");
    }

    @Test
    void blocksThatChangedPlacesAreOneMove() {
        List<RevisionChange> changes = RevisionPair.in(root)
                .write("lessons/boxes.md", FIGURE + SampleContent.LESSON.replace(FIGURE, ""))
                .changes();

        assertThat(changes).map(RevisionComparisonTest::line).containsExactly("block Three boxes: moved whole:  → ");
    }

    @Test
    void aBlockThatWentToAnotherLessonIsMovedAndComparedThere() {
        RevisionPair pair = RevisionPair.of(SampleContent.in(root)
                .write("module.yaml", SampleContent.MODULE + SECOND_LESSON)
                .write("lessons/rest.md", REST));

        List<RevisionChange> changes = pair.edit("lessons/boxes.md", CALLOUT, "")
                .write("lessons/rest.md", REST + "\n" + CALLOUT.replace("Claims", "Benefits"))
                .changes();

        assertThat(changes)
                .map(RevisionComparisonTest::line)
                .containsExactly(
                        "block A slip: moved whole: Three boxes → And the rest",
                        "block A slip: changed text: Claims are not the rate. → Benefits are not the rate.");
    }

    @Test
    void aNewActivityIsToldOnceAndNotBlockByBlock() {
        List<RevisionChange> changes = RevisionPair.in(root)
                .write("module.yaml", SampleContent.MODULE + SECOND_LESSON)
                .write("lessons/rest.md", REST)
                .changes();

        assertThat(changes)
                .map(RevisionComparisonTest::line)
                .containsExactly("activity And the rest: MAJOR added whole:  → And the rest");
    }

    /** Right choices, worked answers and feedback stand in the answer key; prompts and choices stand in the document. */
    @Test
    void whoMayNotSeeKeysIsToldOnlyThatTheyChanged() throws JsonProcessingException {
        RevisionPair pair = RevisionPair.in(root)
                .edit("quiz.yaml", "answer: 10\n", "answer: 17\n")
                .edit("quiz.yaml", "feedback: No.", "feedback: Nothing of the kind.");

        RevisionDifference told = RevisionComparison.of(pair.older(), pair.newer());

        assertThat(told.changes())
                .map(RevisionComparisonTest::line)
                .containsExactly(
                        "question Of what is the rate a share?: changed feedback:  → ",
                        "question What is 10 of 100, in percent?: MAJOR changed key:  → ");
        assertThat(JsonMapper.builder().build().writeValueAsString(told)).doesNotContain("17", "Nothing of the kind");
        assertThat(pair.changesWithKeys()).map(RevisionChange::after).contains("17 ± 0.05");
    }

    @Test
    void theDifferenceIsPlainJson() throws JsonProcessingException {
        RevisionPair pair = RevisionPair.in(root).edit("quiz.yaml", "passMark: 0.7", "passMark: 0.8");

        String json =
                JsonMapper.builder().build().writeValueAsString(RevisionComparison.of(pair.older(), pair.newer()));

        assertThat(json)
                .contains("\"from\":{\"major\":1,\"minor\":0}")
                .contains("\"changes\":[{\"thing\":{\"subject\":\"activity\",\"kind\":\"quiz\","
                        + "\"id\":\"01920000-0000-7000-8000-0000000000a4\",\"label\":\"Check yourself\"")
                .contains("\"kind\":\"changed\",\"part\":\"pass-mark\",\"at\":[],\"major\":true,"
                        + "\"before\":\"70 %\",\"after\":\"80 %\",\"words\":[]")
                .contains("\"major\":true}");
    }

    @Test
    void aSignOffIsAMinorChangeOfTheModule() {
        List<RevisionChange> changes = RevisionPair.in(root)
                .edit("module.yaml", "activities:\n", SIGNOFF + "activities:\n")
                .changes();

        assertThat(changes)
                .map(RevisionComparisonTest::line)
                .containsExactly(
                        "module The rate: changed signoffs:  → accessibility reviewer, 2026-11-23, WCAG 2.2 AA,"
                                + " by keyboard, 1.2.5, Not described.");
    }

    @Test
    void revisionsOfTwoModulesAreNotCompared() {
        RevisionDocument one = RevisionPair.in(root).older();
        RevisionDocument other = new RevisionDocument(new ModuleRevision(
                new UUID(0, 1), new UUID(0, 9), RevisionNumber.FIRST, one.json(), one.answerKeyJson(), Instant.EPOCH));

        assertThatThrownBy(() -> RevisionComparison.of(one, other)).hasMessageContaining("of one module");
    }
}
