package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.curriculum.ModulePublisher.Draft;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** Major if a tracked activity was added, removed or re-scored; else minor; nothing changed, no revision. */
class NextRevisionTest {

    private static final RevisionNumber NOW = new RevisionNumber(1, 2);

    @TempDir
    Path root;

    @Test
    void theFirstRevisionIsOneZero() {
        assertThat(NextRevision.number(Optional.empty(), draft(SampleContent.in(root))))
                .hasToString("1.0");
    }

    @Test
    void nothingChangedIsNoRevision() {
        SampleContent content = SampleContent.in(root);

        assertThat(NextRevision.number(Optional.of(stored(draft(content))), draft(content)))
                .isEqualTo(NOW);
    }

    @ParameterizedTest(name = "{4}: {3}")
    @MethodSource("changes")
    void aChangeGivesTheNextNumber(String file, String old, String now, String number, String what) {
        SampleContent content = SampleContent.in(root);
        ModuleRevision before = stored(draft(content));
        content.edit(file, old, now);
        assertThat(content.built().problems()).isEmpty();

        assertThat(NextRevision.number(Optional.of(before), draft(content))).hasToString(number);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("lessons/boxes.md", "Everybody", "Everyone", "1.3", "a word in a lesson"),
                arguments("quiz.yaml", "Of what", "Of which group", "1.3", "the wording of a question"),
                arguments("quiz.yaml", "feedback: No.", "feedback: Not quite.", "1.3", "a feedback"),
                arguments("module.yaml", "title: Three boxes", "title: Boxes", "1.3", "the title of an activity"),
                arguments("media/boxes.svg", "width=\"30\"", "width=\"29\"", "1.3", "a figure"),
                arguments("exercises/work.yaml", "Not yet.", "No.", "1.3", "what is said of wrong answers"),
                arguments("data/cps.csv", "1979,104962", "1979,104963", "1.3", "a figure that no question uses"),
                arguments(
                        "quiz.yaml",
                        "        correct: true\n        feedback: Yes.\n      - id: b\n        text: The population\n",
                        "        feedback: Yes.\n      - id: b\n        text: The population\n        correct: true\n",
                        "2.0",
                        "the key"),
                arguments("quiz.yaml", "answer: 10\n", "answer: 11\n", "2.0", "a numeric answer"),
                arguments("quiz.yaml", "answer: 10\n", "answer: 10\n    tolerance: 2\n", "2.0", "the tolerance"),
                arguments("quiz.yaml", "    kind: choice", "    points: 2\n    kind: choice", "2.0", "the points"),
                arguments("quiz.yaml", "passMark: 0.7", "passMark: 0.8", "2.0", "the pass mark"),
                arguments("quiz.yaml", "passMark: 0.7", "passMark: 0.7\ndraw: 1", "2.0", "how many are drawn"),
                arguments("quiz.yaml", "0000000000c2", "0000000000c3", "2.0", "another question"),
                arguments(
                        "module.yaml",
                        "media/asked.webm\n",
                        "media/asked.webm\n    watched: 0.5\n",
                        "2.0",
                        "the completion rule"),
                arguments("data/cps.csv", "1982,110204", "1982,120204", "2.0", "a figure that changes an answer"),
                arguments(
                        "module.yaml",
                        SampleContent.MODULE.substring(
                                SampleContent.MODULE.indexOf("  - id: 01920000-0000-7000-8000-0000000000a4")),
                        "",
                        "2.0",
                        "an activity removed"),
                arguments("module.yaml", "0000000000a1", "0000000000a9", "2.0", "an activity replaced"));
    }

    private static Draft draft(SampleContent content) {
        ContentChecks.Built built = content.built();
        return new Draft(new UUID(0, 1), null, built.document(), built.keys());
    }

    private static ModuleRevision stored(Draft draft) {
        return new ModuleRevision(
                new UUID(0, 2),
                draft.id(),
                NOW,
                NextRevision.document(draft, NOW),
                draft.answerKey().toString(),
                Instant.EPOCH);
    }
}
