package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.assessment.AnswerKey;
import org.lmiinstitute.lms.assessment.Grade;

/** The document and the key of the sample module, compared with what was read and found good once. */
class DocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path root;

    @Test
    void theDocumentIsAsItWasFoundGood() throws IOException {
        ContentChecks.Built built = SampleContent.in(root).built();

        assertThat(JSON.readTree(built.document().toString())).isEqualTo(golden("document.json"));
        assertThat(JSON.readTree(built.keys().toString())).isEqualTo(golden("answer-key.json"));
    }

    @Test
    void theDocumentTellsNoAnswer() {
        String document = SampleContent.in(root).built().document().toString();

        assertThat(document).doesNotContain("correct", "feedback", "tolerance", "worked", "traps", "\"answer\"");
    }

    @Test
    void eachDrawHasItsOwnNumbers() {
        AnswerKey keys = AnswerKey.parse(SampleContent.in(root).built().keys().toString());

        assertThat(keys.get("000000d1").grade("8.5", 0, false).feedback())
                .isEqualTo("<p>7,929 of 93,775 are 8.5 percent.</p><p>Right.</p>");
        assertThat(keys.get("000000d1").grade("9.7", 1, false).correct()).isTrue();
        assertThat(keys.get("000000d1").grade("8.8", 1, false).feedback()).isEqualTo("<p>Too many: 9.7 it is.</p>");
    }

    @Test
    void aQuestionMayLookIntoAnyRowAndFormatWhatItWorksOut() {
        ContentChecks.Built built = SampleContent.in(root)
                .edit(
                        "exercises/work.yaml",
                        "    draw: {year: [1975, 1982]}\n",
                        "    draw: {from: [1975, 1979], to: [1982]}\n")
                .edit(
                        "exercises/work.yaml",
                        "answer: 100 * unemployed / labor_force\n",
                        "answer: ROUND((cell(\"unemployed\", to) - cell(\"unemployed\", from)) / 1000, 1)\n")
                .edit("exercises/work.yaml", "The rate in {{year}}?", "From {{from}} to {{to}}?")
                .edit(
                        "exercises/work.yaml",
                        "{{unemployed}} of {{labor_force}} are {{answer}} percent.",
                        "{{cell('unemployed', to) | #,##0}} is {{answer * 1000 | #,##0}} more.")
                .edit(
                        "exercises/work.yaml",
                        "      - {answer: 100 * unemployed / (labor_force + unemployed), feedback: \"Too many: {{answer}} it is.\"}\n",
                        "      - {answer: 0, feedback: More than that.}\n")
                .built();

        assertThat(built.problems()).isEmpty();
        AnswerKey keys = AnswerKey.parse(built.keys().toString());
        assertThat(keys.get("000000d1").grade("2.7", 0, false).feedback()).startsWith("<p>10,678 is 2,700 more.</p>");
        assertThat(keys.get("000000d1").grade("4.5", 1, false).correct()).isTrue();
    }

    @Test
    void aQuestionMayShowAnImage() {
        ContentChecks.Built built = SampleContent.in(root)
                .edit("quiz.yaml", "Of what is the rate a share?", "\"![Three boxes](media/boxes.svg) Of what?\"")
                .built();

        assertThat(built.problems()).isEmpty();
        assertThat(built.document().toString())
                .containsPattern(
                        "<p><img src=\\\\\"media/[0-9a-f]{64}\\.svg\\\\\" alt=\\\\\"Three boxes\\\\\" /> Of what\\?</p>");
    }

    @Test
    void imagesOfABankLieInItsFolder() throws IOException {
        Path bank = root.resolve("banks/rates");
        Files.createDirectories(bank.resolve("media"));
        Files.writeString(bank.resolve("media/pie.svg"), SampleContent.SVG);
        Files.writeString(
                bank.resolve("bank.yaml"),
                """
                slug: rates
                title: Rates
                language: en
                questions:
                  - kind: choice
                    prompt: Which?
                    choices:
                      - {id: a, text: "![A pie](media/pie.svg)", correct: true}
                      - {id: b, text: None}
                """);

        ContentChecks.Built built = SampleContent.in(root)
                .edit("quiz.yaml", "passMark: 0.7", "passMark: 0.7\nbank: rates")
                .built();

        assertThat(built.problems()).isEmpty();
        assertThat(built.document().toString()).contains("alt=\\\"A pie\\\"");
    }

    @Test
    void aChoiceNeedNotSayWhyItIsRight() {
        ContentChecks.Built built = SampleContent.in(root)
                .edit("quiz.yaml", "        feedback: Yes.\n", "")
                .built();

        assertThat(built.problems()).isEmpty();
        Grade grade = AnswerKey.parse(built.keys().toString()).get("000000c1").grade("a", 0, false);
        assertThat(grade.correct()).isTrue();
        assertThat(grade.feedback()).isNull();
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream json = DocumentTest.class.getResourceAsStream("/curriculum/" + name)) {
            return JSON.readTree(json);
        }
    }
}
