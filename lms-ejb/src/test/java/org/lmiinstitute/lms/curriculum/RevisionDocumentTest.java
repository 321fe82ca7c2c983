package org.lmiinstitute.lms.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionDocumentTest {

    private final RevisionDocument document = new RevisionDocument(new ModuleRevision(
            new UUID(0, 1),
            new UUID(0, 2),
            RevisionNumber.FIRST,
            text("document.json"),
            text("answer-key.json"),
            Instant.EPOCH));

    @Test
    void itKnowsWhatIsTracked() {
        assertThat(document.activities())
                .extracting(DocumentActivity::kind)
                .containsExactly(
                        ActivityKind.LESSON, ActivityKind.VIDEO, ActivityKind.DATA_EXERCISE, ActivityKind.QUIZ);
        assertThat(document.findActivity("000000a2").orElseThrow().duration()).isEqualTo(5.5);
        assertThat(document.findActivity("000000a4").orElseThrow().passMark()).isEqualTo(0.7);
    }

    @Test
    void itFindsQuestionsWithTheirKeys() {
        DocumentQuestion question = document.findActivity("000000a3")
                .flatMap(activity -> activity.findQuestion("000000d1"))
                .orElseThrow();

        assertThat(question.variants()).isEqualTo(2);
        assertThat(document.answerKey().find("000000d1")).isPresent();
    }

    private static String text(String name) {
        try (InputStream json = RevisionDocumentTest.class.getResourceAsStream("/curriculum/" + name)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
