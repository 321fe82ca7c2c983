package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;

/** Images of questions come along with their descriptions, wherever the question comes to stand. */
class QuestionImagesTest {

    private static final Pattern IMAGE = Pattern.compile("!\\[([^]]*)]\\((media/[a-z0-9-]+\\.[a-z]+)\\)");
    private static final String PIXEL =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final MemoryFiles files = new MemoryFiles();

    @TempDir
    Path folder;

    @Test
    void anImageStandsInItsPromptWithItsDescription() throws IOException {
        files.with("bank.xml", bank("<img src='img/line.png' alt='A rising line'> What does it show?"))
                .with("img/line.png", "pixels");

        Intake intake = imported(PackageKind.QTI_12);

        Matcher image = image("banks/questions/bank.yaml");
        assertThat(image.group(1)).isEqualTo("A rising line");
        assertThat(folder.resolve("banks/questions").resolve(image.group(2))).hasContent("pixels");
        assertThat(line(intake, "question", "Question c1").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "file", "img/line.png").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void choicesMayBeImagesAndObjectsOf2AreSome() throws IOException {
        files.with(
                        "items/one.xml",
                        """
                        <assessmentItem identifier="one" title="Lines" adaptive="false" timeDependent="false">
                        <responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
                        <itemBody><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>Which rises?</prompt>
                        <simpleChoice identifier="A"><object data="../img/up.svg" type="image/svg+xml">Upwards</object></simpleChoice>
                        <simpleChoice identifier="B"><img src="../img/down.png" alt="Downwards"/></simpleChoice></choiceInteraction></itemBody></assessmentItem>
                        """)
                .with(
                        "img/up.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'><rect width='9' height='9'/></svg>")
                .with("img/down.png", "pixels");

        Intake intake = imported(PackageKind.QTI_21);

        assertThat(text("banks/questions/bank.yaml")).contains("![Upwards](media/up-", "![Downwards](media/down-");
        assertThat(line(intake, "question", "Lines").reason()).contains("event handler in a drawing");
    }

    @Test
    void anImageWithinTheTextBecomesAFile() throws IOException {
        files.with("bank.xml", bank("<img src='" + PIXEL + "' alt='A pixel'> What?"));

        imported(PackageKind.QTI_12);

        assertThat(folder.resolve("banks/questions")
                        .resolve(image("banks/questions/bank.yaml").group(2)))
                .isNotEmptyFile();
    }

    @Test
    void anImageThatIsNotThereStandsAsItsDescription() throws IOException {
        files.with("bank.xml", bank("<img src='img/gone.png' alt='A rising line'> What does it show?"));

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(text("banks/questions/bank.yaml"))
                .contains("[Image: A rising line")
                .doesNotContain("](media");
        assertThat(line(intake, "question", "Question c1").reason())
                .isEqualTo(
                        "The package has no image where the question looks for it, and its description stands there: img/gone.png.");
    }

    @Test
    void anImageThatNobodyCanSeeHereIsNotSaidToBeMissing() throws IOException {
        files.with(
                        "bank.xml",
                        bank(
                                "<img src='img/old.bmp' alt='Old'><img src='https://charts.example.org/new.png' alt='New'> What?"))
                .with("img/old.bmp", "pixels");

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(line(intake, "question", "Question c1").reason())
                .isEqualTo("An image cannot be shown and stands as its description: old.bmp; "
                        + "an image of another site stands as its description: https://charts.example.org/new.png.");
    }

    @Test
    void anImageWithoutDescriptionIsCalledByItsName() throws IOException {
        files.with("bank.xml", bank("<img src='img/line.png'> What does it show?"))
                .with("img/line.png", "pixels");

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(image("banks/questions/bank.yaml").group(1)).startsWith("Image line-");
        assertThat(line(intake, "question", "Question c1").reason()).startsWith("An image had no description");
    }

    /** A copy in a quiz lies in another folder than its bank. */
    @Test
    void aCopiedQuestionTakesItsImageAlong() throws IOException {
        String shown = choice("<img src='img/line.png' alt='A line'> What?");
        files.with("test.xml", QtiItems.test("Final", QtiItems.group("b1", 1, "3", "")))
                .with("bank.xml", QtiItems.bank("b1", "Rates", shown + shown.replace("c1", "c2")))
                .with("img/line.png", "pixels");

        imported(PackageKind.QTI_12);

        for (String holder : List.of("banks/rates/bank.yaml", "modules/final/quizzes/final.yaml")) {
            String root = holder.replaceAll("(/quizzes)?/[^/]+$", "");
            assertThat(folder.resolve(root).resolve(image(holder).group(2))).hasContent("pixels");
        }
    }

    /** Whoever knows how images are marked on their way gets none by it. */
    @Test
    void aTextCannotPretendToBeAnImage() throws IOException {
        files.with("bank.xml", bank("\uE0000\uE000 <img src='img/line.png' alt='a ](x) **b**'> What?"))
                .with("img/line.png", "pixels");

        imported(PackageKind.QTI_12);

        assertThat(text("banks/questions/bank.yaml"))
                .containsOnlyOnce("](media/")
                .contains("![a \\\\](x) \\\\*\\\\*b\\\\*\\\\*](media/line-");
    }

    private static String bank(String prompt) {
        return "<questestinterop>" + choice(prompt) + "</questestinterop>";
    }

    private static String choice(String prompt) {
        String escaped = prompt.replace("<", "&lt;").replace(">", "&gt;");
        return QtiItems.choice("c1")
                .replaceFirst("&lt;p&gt;Which[^/]*/b&gt;\\?&lt;/p&gt;", Matcher.quoteReplacement(escaped));
    }

    private Matcher image(String path) throws IOException {
        Matcher image = IMAGE.matcher(text(path));
        assertThat(image.find()).as(text(path)).isTrue();
        return image;
    }

    private Intake imported(PackageKind kind) throws IOException {
        return ReadDelivery.into(folder, new QtiReader(), files, kind);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
