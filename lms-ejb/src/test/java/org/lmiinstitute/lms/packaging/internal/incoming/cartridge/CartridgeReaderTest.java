package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery.line;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.curriculum.internal.WrittenContent;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QtiItems;

/** What becomes of a foreign cartridge, as files that our importer takes in and as a report. */
class CartridgeReaderTest {

    private static final String LINK =
            "<webLink xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1\"><title>BLS</title>"
                    + "<url href=\"https://www.bls.gov/cps/\" target=\"_blank\"/></webLink>";
    private static final String TOOL = "<cartridge_basiclti_link xmlns=\"http://www.imsglobal.org/xsd/imslticc_v1p0\" "
            + "xmlns:blti=\"http://www.imsglobal.org/xsd/imsbasiclti_v1p0\"><blti:title>A tool</blti:title>"
            + "<blti:launch_url>https://tool.example.org/launch</blti:launch_url></cartridge_basiclti_link>";
    private static final String TOPIC =
            "<topic xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1\"><title>Talk</title>"
                    + "<text texttype=\"text/html\">&lt;p&gt;What do &lt;em&gt;you&lt;/em&gt; think?&lt;/p&gt;</text></topic>";
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" onload=\"x()\">"
                    + "<script>x()</script><rect width=\"9\" height=\"9\"/></svg>";

    @TempDir
    Path folder;

    @Test
    void foldersBecomeModulesAndWhatStandsInThemActivities() throws IOException {
        imported(new CartridgeText()
                .folder("Week 1")
                .page("p1", "Jobs", "<h1>Jobs</h1><p>A <b>job</b> is not a person.</p>")
                .item("l1", "The survey")
                .resource("l1", "imswl_xmlv1p1", "links/l1.xml", LINK)
                .item("t1", "The tool")
                .resource("t1", "imsbasiclti_xmlv1p0", "links/t1.xml", TOOL)
                .item("d1", "Talk about it")
                .resource("d1", "imsdt_xmlv1p1", "topics/d1.xml", TOPIC)
                .end()
                .folder("Week 2")
                .questions("q1", "Check", QtiItems.choice("c1"))
                .end());

        assertThat(WrittenContent.modules(folder)).containsExactlyInAnyOrder("week-1", "week-2");
        assertThat(text("modules/week-1/lessons/jobs.md")).isEqualTo("A **job** is not a person.\n");
        assertThat(text("modules/week-1/lessons/links.md"))
                .isEqualTo("- [The survey](https://www.bls.gov/cps/)\n- [The tool](https://tool.example.org/launch)\n");
        assertThat(text("modules/week-1/lessons/talk-about-it.md")).isEqualTo("What do *you* think?\n");
        assertThat(text("modules/week-2/quizzes/check.yaml")).contains("prompt: Which is a **rate**?", "passMark: 0.7");
        assertThat(text("modules/week-1/module.yaml")).contains("summary: How people work.");
    }

    @Test
    void linesOfAPlainTextStayLines() throws IOException {
        imported(new CartridgeText()
                .item("d1", "Talk")
                .resource(
                        "d1",
                        "imsdt_xmlv1p1",
                        "talk.xml",
                        "<topic><title>Talk</title><text texttype=\"text/plain\">One &amp; all\nTwo</text></topic>"));

        assertThat(text("modules/work-and-pay/lessons/talk.md")).isEqualTo("One & all\\\nTwo\n");
    }

    @Test
    void whatIsSaidOfAToolIsTold() throws IOException {
        String described =
                TOOL.replace("<blti:launch_url>", "<blti:description>Counts jobs.</blti:description><blti:launch_url>");
        Intake intake = imported(
                new CartridgeText().item("t1", "The tool").resource("t1", "imsbasiclti_xmlv1p0", "t1.xml", described));

        assertThat(line(intake, "resource", "The tool").reason())
                .endsWith("its description is not shown: Counts jobs.");
    }

    @Test
    void aFaultOfOursKeepsOneResourceOutAndTheOthersComeIn() throws IOException {
        Intake intake = imported(new CartridgeText()
                .item("p1", "One")
                .trap("p1", "webcontent", "one.html", "<p>1</p>")
                .item("d1", "Talk")
                .trap("d1", "imsdt_xmlv1p1", "talk.xml", TOPIC)
                .item("l1", "The survey")
                .trap("l1", "imswl_xmlv1p1", "l1.xml", LINK)
                .item("q1", "Check")
                .trap(
                        "q1",
                        "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
                        "check.xml",
                        "<questestinterop>" + QtiItems.choice("c1") + "</questestinterop>")
                .trap(
                        "b1",
                        "imsqti_xmlv1p2/imscc_xmlv1p1/question-bank",
                        "b.xml",
                        "<questestinterop>" + QtiItems.choice("c2") + "</questestinterop>")
                .trap("p3", "webcontent", "three.html", "<title>Three</title><p>3</p>")
                .page("p2", "Two", "<p>2</p>"));

        for (String title : List.of("One", "Talk", "The survey", "Check", "b.xml")) {
            assertThat(line(intake, "resource", title).reason()).as(title).contains("a fault of this installation");
        }
        assertThat(intake.counts()).containsEntry("question", 2L);
        assertThat(text("modules/work-and-pay/lessons/two.md")).isEqualTo("2\n");
    }

    /** Twelve tags that stay open are repeated by a parser in each of a million paragraphs. */
    @Test
    void aPageWhoseTreeWouldExplodeIsLeftOut() throws IOException {
        StringBuilder open = new StringBuilder();
        IntStream.range(0, 12).forEach(i -> open.append("<b a=").append(i).append('>'));
        String page = open + "<p>x".repeat(1_000_000);
        String topic = TOPIC.replace("What do", page.replace("<", "&lt;"));
        String choice = QtiItems.choice("c1").replace("&lt;p&gt;", page.replace("<", "&lt;"));

        Intake intake = imported(new CartridgeText()
                .page("p1", "One", page)
                .item("d1", "Talk")
                .resource("d1", "imsdt_xmlv1p1", "talk.xml", topic)
                .questions("q1", "Check", choice + QtiItems.choice("c2"))
                .page("p2", "Two", "<p>2</p>"));

        assertThat(line(intake, "question", "Question c2").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "resource", "One").reason()).contains("too many tags");
        assertThat(line(intake, "resource", "Talk").reason()).contains("more tags than a page may have");
        assertThat(line(intake, "question", "Question c1").reason()).contains("more tags than a page may have");
        assertThat(line(intake, "resource", "Two").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void moreTextThanMemoryHasRoomForIsLeftToAnotherPart() throws IOException {
        CartridgeText cartridge = new CartridgeText().folder("Long");
        for (int page = 1; page <= 12; page++) {
            cartridge.page("p" + page, "Page " + page, "<p>" + "words ".repeat(500_000) + "</p>");
        }

        Intake intake = imported(cartridge.end());

        assertThat(line(intake, "resource", "Page 11").fate()).isNotEqualTo(Fate.NOT_IMPORTED);
        assertThat(line(intake, "resource", "Page 12").reason()).contains("import it in several parts");
    }

    @Test
    void everyThingIsToldOnceWithWhatChanged() throws IOException {
        Intake intake = imported(new CartridgeText()
                .folder("Week 1")
                .item("t1", "The tool")
                .resource("t1", "imsbasiclti_xmlv1p0", "links/t1.xml", TOOL)
                .questions("q1", "Check", QtiItems.choice("c1") + QtiItems.essay("e1") + QtiItems.several("s1"))
                .end());

        assertThat(intake.counts())
                .containsEntry("item", 4L)
                .containsEntry("resource", 2L)
                .containsEntry("question", 3L)
                .containsEntry("file", 3L);
        assertThat(line(intake, "resource", "The tool").reason())
                .isEqualTo("Kept as a plain link: launch data and grade return don't come along.");
        assertThat(line(intake, "question", "Question c1").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "question", "Question e1").reason())
                .isEqualTo(
                        "It asks for a free text (an essay), which nobody would mark here; its text: Tell of a day at work.");
        assertThat(line(intake, "question", "Question s1").reason()).contains("points in part");
        assertThat(line(intake, "resource", "Check").reason()).contains("70 percent");
    }

    @Test
    void aFlatOutlineIsOneModuleAndNoOutlineToo() throws IOException {
        imported(new CartridgeText().page("p1", "One", "<p>1</p>").page("p2", "Two", "<p>2</p>"));

        assertThat(WrittenContent.modules(folder)).containsExactly("work-and-pay");
    }

    @Test
    void whatNoItemOpensStandsInAModuleOfItsOwn() throws IOException {
        imported(new CartridgeText()
                .page("p1", "One", "<p>1</p>")
                .resource("p2", "webcontent", "wiki/two.html", "<title>Two</title><p>2</p>")
                .resource("f1", "webcontent", "files/table.csv", "a,b\n1,2\n"));

        assertThat(WrittenContent.modules(folder)).containsExactlyInAnyOrder("work-and-pay", "work-and-pay-more");
        assertThat(text("modules/work-and-pay-more/lessons/table-csv.md"))
                .isEqualTo(":::download {file=\"data/table.csv\" title=\"table.csv\"}\n:::\n");
    }

    @Test
    void whatRunsIsRemovedAndNamed() throws IOException {
        Intake intake = imported(new CartridgeText()
                .page(
                        "p1",
                        "Hostile",
                        "<p onclick=\"x()\" style=\"color:red\">Text<script>x()</script></p><iframe src=\"https://video.example.org/1\">"
                                + "</iframe><a href=\"javascript:x()\">click</a><img src=\"../img/d.svg\" alt=\"A drawing\">"
                                + "<a href=\"p2.html\">next</a>")
                .page("p2", "Next", "<p>2</p>")
                .resource("i1", "webcontent", "img/d.svg", SVG));

        assertThat(text("modules/work-and-pay/lessons/hostile.md"))
                .contains("Text", "[https://video.example.org/1](https://video.example.org/1)", "click", "next")
                .contains(":::figure {src=\"media/d.svg\" alt=\"A drawing\"}")
                .doesNotContain("script", "onclick", "iframe");
        assertThat(text("modules/work-and-pay/media/d.svg"))
                .doesNotContain("script", "onload")
                .contains("rect");
        assertThat(line(intake, "resource", "Hostile").reason())
                .contains(
                        "event handler",
                        "style of an element",
                        "script",
                        "iframe",
                        "link that runs a script",
                        "link to another page");
        assertThat(line(intake, "file", "img/d.svg").reason())
                .contains("<script> in a drawing", "event handler in a drawing");
    }

    @Test
    void whatIsTooLongToStandWholeIsToldToBeCut() throws IOException {
        String words = "word ".repeat(250);
        Intake intake = imported(new CartridgeText()
                .page(
                        "p1",
                        words,
                        "<figure><img src='../d.svg' alt='" + words + "'><figcaption>" + words
                                + "</figcaption></figure>")
                .file("d.svg", SVG));

        assertThat(intake.items())
                .filteredOn(item -> item.kind().equals("resource"))
                .singleElement()
                .satisfies(page -> assertThat(page.reason())
                        .contains(
                                "he description of an image is cut after 1000 signs",
                                "the caption of an image is cut after 1000 signs",
                                "its title is cut after 250 signs"));
    }

    @Test
    void aFileThatTheManifestOnlyPromisesIsToldWithItsPath() throws IOException {
        Intake intake = imported(new CartridgeText()
                .page("p1", "One", "<p>1</p>")
                .item("gone", "Gone")
                .missing("gone", "webcontent", "pages/gone.html")
                .item("nowhere", "Nowhere"));

        assertThat(line(intake, "resource", "Gone").reason()).isEqualTo("The package has no file pages/gone.html.");
        assertThat(line(intake, "file", "pages/gone.html").fate()).isEqualTo(Fate.NOT_IMPORTED);
        assertThat(line(intake, "item", "Nowhere").reason()).isEqualTo("The manifest has no resource nowhere.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16LE", "ISO-8859-1", "UTF-8"})
    void pagesAreReadInTheirEncoding(String charset) throws IOException {
        String mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
        String declared = charset.startsWith("UTF")
                ? ""
                : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\">";
        byte[] page = (mark + "<html><head>" + declared
                        + "<title>x</title></head><body><p>Año, 5\u00a0€</p></body></html>")
                .replace("€", charset.equals("ISO-8859-1") ? "EUR" : "€")
                .getBytes(Charset.forName(charset));
        imported(new CartridgeText().item("p1", "One").resource("p1", "webcontent", "one.html", page));

        assertThat(text("modules/work-and-pay/lessons/one.md")).startsWith("Año, 5");
    }

    @Test
    void aPageThatDeclaresNothingAndIsNotUtf8IsOfWindows() throws IOException {
        byte[] page = "<p>“Año”</p>".getBytes(Charset.forName("windows-1252"));
        imported(new CartridgeText().item("p1", "One").resource("p1", "webcontent", "one.html", page));

        assertThat(text("modules/work-and-pay/lessons/one.md")).isEqualTo("“Año”\n");
    }

    @Test
    void aBankStandsBesideTheModules() throws IOException {
        Intake intake = imported(new CartridgeText()
                .page("p1", "One", "<p>1</p>")
                .resource(
                        "b1",
                        "imsqti_xmlv1p2/imscc_xmlv1p1/question-bank",
                        "bank/b.xml",
                        "<questestinterop><objectbank ident=\"B\">" + QtiItems.range("n1", "4.9", "5.1")
                                + QtiItems.gap("n2", "7", "7.0") + QtiItems.gap("w1", "word") + QtiItems.matching("m1")
                                + "</objectbank></questestinterop>"));

        String bank = text("banks/work-and-pay/bank.yaml");
        assertThat(bank).contains("answer: 5.0", "tolerance: 0.1", "answer: 7");
        assertThat(line(intake, "question", "Question w1").fate()).isEqualTo(Fate.NOT_IMPORTED);
        assertThat(line(intake, "question", "Question m1").reason()).contains("matching");
        assertThat(line(intake, "resource", "b.xml").reason())
                .endsWith("; questions in it: 4, of which 2 left out, as their lines say.");
        assertThat(line(intake, "file", "bank/b.xml").fate()).isEqualTo(Fate.APPROXIMATE);
    }

    /** Canvas writes more questions beside a test than the profile has kinds for, and its banks there alone. */
    @Test
    void theFullerFileBesideATestIsRead() throws IOException {
        String settings = "associatedcontent/imscc_xmlv1p1/learning-application-resource";
        Intake intake = imported(new CartridgeText()
                .questions("q1", "Check", QtiItems.choice("c1"))
                .resource("s1", settings, "q1/assessment_meta.xml", "<quiz/>")
                .resource(
                        "q2",
                        settings,
                        "non_cc_assessments/q2.xml.qti",
                        "<questestinterop><objectbank ident='q2'><qtimetadata><qtimetadatafield><fieldlabel>bank_title</fieldlabel>"
                                + "<fieldentry>Rates</fieldentry></qtimetadatafield></qtimetadata>"
                                + QtiItems.choice("c2") + "</objectbank></questestinterop>")
                .file(
                        "non_cc_assessments/q1.xml.qti",
                        "<questestinterop><assessment ident='A' title='Check'><section ident='S'>"
                                + QtiItems.choice("c1") + QtiItems.range("n1", "1", "3")
                                + "</section></assessment></questestinterop>"));

        assertThat(intake.counts()).containsEntry("question", 3L);
        assertThat(text("modules/work-and-pay/quizzes/check.yaml")).contains("answer: 2");
        assertThat(text("banks/rates/bank.yaml")).contains("Which is a **rate**?");
        assertThat(line(intake, "file", "tests/q1.xml").reason()).contains("The file beside it was read instead");
    }

    /** The outline opens the test before the bank is listed; another module asks the same bank. */
    @Test
    void aTestDrawsFromABankOfTheCartridge() throws IOException {
        String settings = "associatedcontent/imscc_xmlv1p1/learning-application-resource";
        String draws = QtiItems.group("q2", 1, "1.0", "");
        Intake intake = imported(new CartridgeText()
                .folder("Week 1")
                .questions("t1", "Check", draws)
                .end()
                .folder("Week 2")
                .questions("t2", "Check again", draws)
                .end()
                .resource(
                        "q2",
                        settings,
                        "non_cc_assessments/q2.xml.qti",
                        QtiItems.bank("q2", "Rates", QtiItems.choice("c1") + QtiItems.choice("c2"))));

        assertThat(text("modules/week-1/quizzes/check.yaml")).contains("bank: rates\n", "draw: 1\n");
        assertThat(text("modules/week-2/quizzes/check-again.yaml")).contains("draw: 1\n", "Which is a **rate**?");
        assertThat(intake.counts()).containsEntry("question", 2L);
    }

    /** Canvas names files of questions below its folder of files. */
    @Test
    void anImageOfAQuestionComesAlongAndIsNoLessonOfItsOwn() throws IOException {
        String shown = QtiItems.choice("c1")
                .replace(
                        "&lt;p&gt;Which",
                        "&lt;p&gt;&lt;img src=\"$IMS-CC-FILEBASE$/charts/line%201.png\" alt=\"A line\"&gt; Which");
        Intake intake = imported(new CartridgeText()
                .questions("q1", "Check", shown)
                .resource("f1", "webcontent", "web_resources/charts/line 1.png", "pixels"));

        assertThat(text("modules/work-and-pay/quizzes/check.yaml")).contains("![A line](media/line-1-");
        assertThat(WrittenContent.modules(folder)).containsExactly("work-and-pay");
        assertThat(line(intake, "file", "web_resources/charts/line 1.png").fate())
                .isEqualTo(Fate.EXACT);
        assertThat(line(intake, "resource", "line 1.png").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void aThousandQuestionsComeInWithinSeconds() throws IOException {
        String items =
                IntStream.range(0, 1000).mapToObj(i -> QtiItems.choice("c" + i)).collect(Collectors.joining());
        Instant begun = Instant.now();

        Intake intake = imported(new CartridgeText().questions("q1", "Long", items));

        assertThat(intake.counts()).containsEntry("question", 1000L);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    /** Our reader of YAML takes three million signs a file. */
    @Test
    void aTestThatIsTooLongForAFileBecomesSeveral() throws IOException {
        String words = "<p>" + "word ".repeat(5000) + "</p>";
        String items = IntStream.range(0, 150)
                .mapToObj(i -> QtiItems.choice("c" + i).replace("a share", words.replace("<", "&lt;")))
                .collect(Collectors.joining());
        Intake intake = imported(new CartridgeText().questions("q1", "Long", items));

        assertThat(folder.resolve("modules/work-and-pay/quizzes/long-2.yaml")).exists();
        assertThat(line(intake, "resource", "Long").reason()).contains("it became 2 quizzes");
    }

    @Test
    void whatOnlySaysThatItIsATestIsToldAsFileAndHasNoQuestions() throws IOException {
        Intake intake = imported(new CartridgeText()
                .page("p1", "One", "<p>1</p>")
                .item("q1", "News")
                .resource("q1", "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "q1.xml", "<rss><item/><item/></rss>"));

        assertThat(intake.counts()).containsEntry("question", 0L);
        assertThat(line(intake, "resource", "News").reason()).isEqualTo("There is no test in the file.");
    }

    @Test
    void aHeadingWithoutWordsLosesNothing() throws IOException {
        Intake intake = imported(new CartridgeText()
                .page("p1", "One", "<p>1</p>")
                .folder("")
                .end()
                .folder("Later")
                .end());

        assertThat(line(intake, "item", "(without a title)").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "item", "Later").reason()).isEqualTo("It is a heading that opens nothing.");
    }

    @Test
    void anEmptyFolderMakesNoModule() throws IOException {
        Intake intake = imported(new CartridgeText()
                .folder("Full")
                .page("p1", "One", "<p>1</p>")
                .end()
                .folder("Blank")
                .page("p2", "Two", " <script>x()</script> ")
                .end());

        assertThat(WrittenContent.modules(folder)).containsExactly("full");
        assertThat(line(intake, "item", "Blank").fate()).isEqualTo(Fate.NOT_IMPORTED);
        assertThat(line(intake, "resource", "Two").reason())
                .isEqualTo("The page shows nothing that could be taken over (removed: script).");
    }

    @Test
    void pagesNestedWithoutEndAreTakenAsText() throws IOException {
        String nested = "<div>".repeat(20_000) + "deep" + "<ul><li>".repeat(3_000);
        Intake intake = imported(new CartridgeText().page("p1", "Deep", nested));

        assertThat(text("modules/work-and-pay/lessons/deep.md")).contains("deep");
        assertThat(line(intake, "resource", "Deep").fate()).isEqualTo(Fate.APPROXIMATE);
    }

    private Intake imported(CartridgeText cartridge) throws IOException {
        return ReadDelivery.into(folder, new CartridgeReader(), cartridge.files(), PackageKind.CC_1_1);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
    }
}
