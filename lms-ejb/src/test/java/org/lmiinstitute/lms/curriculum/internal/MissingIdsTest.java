package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Missing ids are written into the files, and everything else stays byte for byte. */
class MissingIdsTest {

    private static final String ANY_ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    @TempDir
    Path root;

    @Test
    void everyMissingIdIsWrittenOnce() {
        SampleContent content = withoutIds(SampleContent.in(root));
        Supplier<UUID> ids = ContentChecks.countingIds();

        ContentChecks.Built first = ContentChecks.module(root, "rate", ids);
        assertThat(first.problems()).isEmpty();
        FolderItem.filesOf(first.item()).writeIds();

        assertThat(content.read("module.yaml").replaceAll(ANY_ID, "*"))
                .isEqualTo(SampleContent.MODULE.replaceAll(ANY_ID, "*"));
        assertThat(content.read("quiz.yaml").replaceAll(ANY_ID, "*"))
                .isEqualTo(SampleContent.QUIZ.replaceAll(ANY_ID, "*"));
        assertThat(content.read("exercises/work.yaml").replaceAll(ANY_ID, "*"))
                .isEqualTo(SampleContent.EXERCISE.replaceAll(ANY_ID, "*"));
        assertThat(content.read("lessons/boxes.md").replaceAll(ANY_ID, "*"))
                .isEqualTo(SampleContent.LESSON.replaceAll(ANY_ID, "*"));

        ContentChecks.Built second = ContentChecks.module(root, "rate", ids);
        assertThat(second.document()).isEqualTo(first.document());
        assertThat(second.keys()).isEqualTo(first.keys());
    }

    @Test
    void whatAnAuthorWroteStaysByteForByte() {
        String odd = "\uFEFF# ein Kommentar \uD83D\uDE00\r\npassMark:   0.7   # siebzig\r\nquestions:\r\n"
                + "    -   {kind: numeric, prompt: \"Wie viel?\", answer: 10}\r\n"
                + "    -\r\n        # the second\r\n        id:\r\n        kind: numeric\r\n        prompt: And this?\r\n"
                + "        answer: 11\r\n\r\n";
        SampleContent content = SampleContent.in(root).write("quiz.yaml", odd);

        ContentChecks.Built built = content.built();
        assertThat(built.problems()).isEmpty();
        FolderItem.filesOf(built.item()).writeIds();

        assertThat(content.read("quiz.yaml")
                        .replaceAll("id: " + ANY_ID + ", ", "")
                        .replaceAll("id: " + ANY_ID, "id:"))
                .isEqualTo(odd);
        assertThat(content.built().problems()).isEmpty();
        assertThat(content.built().document()).isEqualTo(built.document());
    }

    private static SampleContent withoutIds(SampleContent content) {
        for (String file : new String[] {"module.yaml", "quiz.yaml", "exercises/work.yaml"}) {
            content.write(
                    file,
                    content.read(file)
                            .replaceAll("(?m)^id: " + ANY_ID + "\n", "")
                            .replaceAll("id: " + ANY_ID + "\n +", ""));
        }
        String lesson = content.read("lessons/boxes.md")
                .replaceAll("<!-- block: " + ANY_ID + " -->\n", "")
                .replaceAll("id=" + ANY_ID + " ", "");
        return content.write("lessons/boxes.md", lesson);
    }
}
