package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;
import org.lmiinstitute.lms.packaging.internal.incoming.SafeXml;

/** Questions of all three editions of QTI, as files that our importer takes in and as a report. */
class QtiReaderTest {

    @TempDir
    Path folder;

    @Test
    void aTestOf12IsAQuizAndABankABank() throws IOException {
        Intake intake = imported(
                new MemoryFiles()
                        .with(
                                "test.xml",
                                "<questestinterop><assessment ident='A' title='Final'><outcomes_processing><outcomes>"
                                        + "<decvar varname='SCORE' maxvalue='20' cutvalue='12'/></outcomes></outcomes_processing>"
                                        + "<section ident='S'><selection_ordering><selection><selection_number>1</selection_number>"
                                        + "</selection></selection_ordering>"
                                        + QtiItems.choice("c1") + QtiItems.choice("c2")
                                        + "</section></assessment></questestinterop>")
                        .with("bank.xml", "<questestinterop>" + QtiItems.choice("c3") + "</questestinterop>"),
                PackageKind.QTI_12);

        assertThat(text("modules/final/quizzes/final.yaml")).contains("passMark: 0.6", "draw: 1");
        assertThat(text("banks/final/bank.yaml")).contains("Which is a **rate**?", "feedback: Yes.");
        assertThat(intake.counts())
                .containsEntry("question", 3L)
                .containsEntry("test", 1L)
                .containsEntry("file", 2L);
        assertThat(line(intake, "test", "Final").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void aFaultOfOursKeepsOneQuestionOutAndTheOthersComeIn() throws IOException {
        Intake intake = imported(
                new MemoryFiles()
                        .with(
                                "bank.xml",
                                "<questestinterop>" + QtiItems.choice("c1")
                                        + QtiItems.choice("c2").replace("&lt;p&gt;", "&lt;p&gt;&lt;img src='a.svg'&gt;")
                                        + "</questestinterop>")
                        .withTrap("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
                PackageKind.QTI_12);

        assertThat(line(intake, "question", "Question c1").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "question", "Question c2").reason()).contains("a fault of this installation");
    }

    @Test
    void aFaultOfOursKeepsOneFileOutAndTheOthersComeIn() throws IOException {
        Intake intake = imported(
                one(QtiItems.choice("c1")).withTrap("2.xml", "<questestinterop><item/><item/></questestinterop>"),
                PackageKind.QTI_12);

        assertThat(line(intake, "question", "Question c1").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "file", "2.xml").reason()).contains("a fault of this installation");
        assertThat(line(intake, "question", "question 2").reason()).contains("a fault of this installation");
    }

    @Test
    void aDamagedFileStaysOutAndTheOthersComeIn() throws IOException {
        Intake intake = imported(one(QtiItems.choice("c1")).withDamaged("2.xml"), PackageKind.QTI_12);

        assertThat(line(intake, "question", "Question c1").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "file", "2.xml").reason()).contains("its checksum is wrong");
    }

    @Test
    void anItemOf2WhoseTreeWouldExplodeStaysOutAndTheOthersComeIn() throws IOException {
        String many = item("choiceInteraction", "single", "A").replace("Read this.", "<b/>".repeat(50_000));
        Intake intake = imported(
                new MemoryFiles().with("1.xml", many).with("2.xml", number("absolute", "0.2")), PackageKind.QTI_21);

        assertThat(line(intake, "question", "A rate").reason()).contains("more tags than a page may have");
        assertThat(line(intake, "question", "A number").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void theTreesOfAllFilesTogetherAreBounded() throws IOException {
        String many = "<x/>".repeat(SafeXml.MOST_ELEMENTS * 3 / 5);
        String file = "<questestinterop>" + QtiItems.choice("c1") + many + "</questestinterop>";

        Intake intake = imported(new MemoryFiles().with("1.xml", file).with("2.xml", file), PackageKind.QTI_12);

        assertThat(line(intake, "file", "1.xml").fate()).isNotEqualTo(Fate.NOT_IMPORTED);
        assertThat(line(intake, "file", "2.xml").reason()).contains("import it in several parts");
        assertThat(line(intake, "question", "question 1").reason()).contains("import it in several parts");
        assertThat(intake.counts()).containsEntry("question", 2L);
    }

    /** Each accepted text, or each end of a range, and what answer, tolerance and decimals they make. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        7;7.0          | 7   | 0   | 0
        5.4;5.5;5.6    | 5.5 | 0.1 | 1
        1,234          | 1234 | 0  | 0
        12.5%;12.5 %   | 12.5 | 0  | 1
        -3             | -3  | 0   | 0
        """)
    void textsThatAreNumbersMakeANumber(String accepted, String answer, String tolerance, int decimals)
            throws IOException {
        imported(one(QtiItems.gap("n", accepted.split(";"))), PackageKind.QTI_12);

        assertThat(text("banks/questions/bank.yaml"))
                .containsPattern("answer: " + answer + "(\\.0)?\n")
                .containsPattern("tolerance: " + tolerance + "(\\.0)?\n")
                .contains("decimals: " + decimals + "\n");
    }

    /** Numbers with gaps between them are no number with a tolerance, and a word is none at all. */
    @ParameterizedTest
    @CsvSource({"5;7", "two", "2;two"})
    void otherTextsStayOut(String accepted) throws IOException {
        Intake intake = imported(one(QtiItems.gap("n", accepted.split(";"))), PackageKind.QTI_12);

        assertThat(line(intake, "question", "Question n").reason())
                .startsWith("It asks for a word")
                .contains("Fill it in.");
    }

    @Test
    void itemsOf2AreReadWithTheirTestAndManifest() throws IOException {
        Intake intake = imported(
                new MemoryFiles()
                        .with("imsmanifest.xml", manifest("items/one.xml", "items/two.xml", "test.xml", "gone.xml"))
                        .with("test.xml", test("items/one.xml", "items/missing.xml"))
                        .with("items/one.xml", item("choiceInteraction", "multiple", "A"))
                        .with("items/two.xml", number("absolute", "0.2 0.2")),
                PackageKind.QTI_21);

        assertThat(text("modules/a-test/quizzes/a-test.yaml")).contains("kind: choices", "correct: true");
        assertThat(text("banks/a-test/bank.yaml")).contains("answer: 6.5", "tolerance: 0.2", "How many ……… percent?");
        assertThat(line(intake, "test", "A test").reason()).contains("the package has no item items/missing.xml");
        assertThat(line(intake, "resource", "gone.xml").reason()).isEqualTo("The package has no file gone.xml.");
        assertThat(line(intake, "question", "A rate").reason()).contains("points in part");
    }

    @ParameterizedTest
    @CsvSource({"exact,5,0", "absolute,0.5 0.5,0.5", "relative,10 10,0.65"})
    void aToleranceIsKeptInItsMode(String mode, String tolerance, String kept) throws IOException {
        imported(new MemoryFiles().with("two.xml", number(mode, tolerance)), PackageKind.QTI_21);

        assertThat(text("banks/questions/bank.yaml")).containsPattern("tolerance: " + kept + "(\\.0)?\n");
    }

    @ParameterizedTest
    @CsvSource({
        "extendedTextInteraction,essay",
        "orderInteraction,order",
        "matchInteraction,match",
        "hotspotInteraction,hotspot"
    })
    void whatWeHaveNoKindForStaysOutWithItsText(String interaction, String word) throws IOException {
        Intake intake =
                imported(new MemoryFiles().with("one.xml", item(interaction, "single", "A")), PackageKind.QTI_22);

        ImportedItem question = line(intake, "question", "A rate");
        assertThat(question.fate()).isEqualTo(Fate.NOT_IMPORTED);
        assertThat(question.reason()).contains(word, "its text: Read this.");
    }

    @Test
    void aFileThatIsNoXmlIsToldAndTheOthersComeIn() throws IOException {
        Intake intake =
                imported(one(QtiItems.choice("c1")).with("broken.xml", "<questestinterop><item>"), PackageKind.QTI_12);

        assertThat(line(intake, "file", "broken.xml").fate()).isEqualTo(Fate.NOT_IMPORTED);
        assertThat(line(intake, "question", "Question c1").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void feedbackOfItemsOf2StandsAtItsChoice() throws IOException {
        imported(
                new MemoryFiles()
                        .with(
                                "one.xml",
                                item("choiceInteraction", "single", "A")
                                        .replace(
                                                "</assessmentItem>",
                                                "<modalFeedback outcomeIdentifier='FEEDBACK' identifier='B' showHide='show'>A count is no rate."
                                                        + "</modalFeedback></assessmentItem>")),
                PackageKind.QTI_21);

        assertThat(text("banks/questions/bank.yaml"))
                .contains("feedback: A count is no rate.")
                .containsOnlyOnce("feedback:");
    }

    @Test
    void aChoiceOfWhichNothingIsSaidComesInAsItIs() throws IOException {
        String silent = QtiItems.choice("c1").replaceAll("<(item|display)feedback[^>]*>(<.*</itemfeedback>)?", "");
        Intake intake = imported(one(silent), PackageKind.QTI_12);

        assertThat(line(intake, "question", "Question c1").fate()).isEqualTo(Fate.EXACT);
        assertThat(text("banks/questions/bank.yaml")).doesNotContain("feedback");
    }

    @Test
    void whatATestOf12SaysBesidesItsQuestionsIsShownOrTold() throws IOException {
        String material = "<material><mattext>%s</mattext></material>";
        Intake intake = imported(
                new MemoryFiles()
                        .with(
                                "test.xml",
                                ("<questestinterop><assessment ident='A' title='Final'><rubric>" + material
                                                + "</rubric><assessfeedback ident='F'>" + material
                                                + "</assessfeedback><section ident='S' title='Part one'><objectives>"
                                                + material
                                                + "</objectives><presentation_material>" + material
                                                + "</presentation_material><sectionfeedback ident='G'>" + material
                                                + "</sectionfeedback>" + QtiItems.choice("c1")
                                                + "</section></assessment></questestinterop>")
                                        .formatted("Read all.", "Well done.", "To count.", "First look.", "Go on.")),
                PackageKind.QTI_12);

        assertThat(text("modules/final/quizzes/final.yaml")).contains("Read all.", "First look.");
        assertThat(line(intake, "test", "Final").reason())
                .contains(
                        "feedback on the whole test has no place here: Well done.",
                        "the title of a section is not shown: Part one",
                        "objectives of a section are not kept: To count.",
                        "feedback on a section has no place here: Go on.");
    }

    @Test
    void whatATestOf2SaysBesidesItsQuestionsIsShownOrTold() throws IOException {
        String test = test("one.xml")
                .replace(
                        "title='S' visible='true'>",
                        "title='Part one' visible='true'><rubricBlock view='candidate'><p>Read all.</p></rubricBlock>"
                                + "<rubricBlock view='scorer'><p>Be strict.</p></rubricBlock>")
                .replace(
                        "</assessmentTest>",
                        "<testFeedback access='atEnd' outcomeIdentifier='F' identifier='A' showHide='show' title='End'>"
                                + "<p>Well done.</p></testFeedback></assessmentTest>");
        Intake intake = imported(
                new MemoryFiles().with("test.xml", test).with("one.xml", item("choiceInteraction", "single", "A")),
                PackageKind.QTI_21);

        assertThat(text("modules/a-test/quizzes/a-test.yaml")).contains("Read all.");
        assertThat(line(intake, "test", "A test").reason())
                .contains(
                        "feedback on the whole test has no place here: End Well done.",
                        "the title of a section is not shown: Part one",
                        "what is said of it to others than learners is not kept: Be strict.");
    }

    private static MemoryFiles one(String item) {
        return new MemoryFiles().with("bank.xml", "<questestinterop>" + item + "</questestinterop>");
    }

    private static String item(String interaction, String cardinality, String right) {
        return """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="one" title="A rate" adaptive="false" timeDependent="false">
                <responseDeclaration identifier="RESPONSE" cardinality="%s" baseType="identifier"><correctResponse><value>%s</value></correctResponse></responseDeclaration>
                <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
                <itemBody><p>Read this.</p><%s responseIdentifier="RESPONSE" shuffle="true" maxChoices="0"><prompt>Which is a rate?</prompt>
                <simpleChoice identifier="A">a share</simpleChoice><simpleChoice identifier="B">a count</simpleChoice></%s></itemBody>
                <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>
                """
                .formatted(cardinality, right, interaction, interaction);
    }

    private static String number(String mode, String tolerance) {
        return """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="two" title="A number" adaptive="false" timeDependent="false">
                <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>6.5</value></correctResponse></responseDeclaration>
                <itemBody><p>How many <textEntryInteraction responseIdentifier="RESPONSE" expectedLength="5"/> percent?</p></itemBody>
                <responseProcessing><responseCondition><responseIf><equal toleranceMode="%s" tolerance="%s"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>
                <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing></assessmentItem>
                """
                .formatted(mode, tolerance);
    }

    private static String test(String... items) {
        StringBuilder references = new StringBuilder();
        for (String item : items) {
            references
                    .append("<assessmentItemRef identifier='i")
                    .append(item.hashCode())
                    .append("' href='")
                    .append(item)
                    .append("'/>");
        }
        return "<assessmentTest xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='T' title='A test'><testPart identifier='P'>"
                + "<assessmentSection identifier='S' title='S' visible='true'>" + references
                + "</assessmentSection></testPart></assessmentTest>";
    }

    private static String manifest(String... files) {
        StringBuilder resources = new StringBuilder();
        for (String file : files) {
            resources.append(
                    "<resource identifier='R%s' type='imsqti_item_xmlv2p1' href='%s'><file href='%s'/></resource>"
                            .formatted(file.hashCode(), file, file));
        }
        return "<manifest xmlns='http://www.imsglobal.org/xsd/imscp_v1p1' identifier='M'><organizations/><resources>"
                + resources + "</resources></manifest>";
    }

    private Intake imported(MemoryFiles files, PackageKind kind) throws IOException {
        return ReadDelivery.into(folder, new QtiReader(), files, kind);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
