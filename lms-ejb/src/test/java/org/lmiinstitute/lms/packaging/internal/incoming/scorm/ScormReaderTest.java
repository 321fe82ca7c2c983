package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.item;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.organization;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.sco;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.scoItem;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.scorm12;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.scorm2004;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

class ScormReaderTest {

    private static final String SCO = sco("sco", "start.html");

    @Test
    void theOutlineHasItsItemsInTheirPlaces() throws IOException {
        ScormCourse course = read(
                scorm12(
                        organization(
                                "main",
                                item(
                                        "part",
                                        "",
                                        scoItem(),
                                        item("hidden", "identifierref=\"sco\" isvisible=\"false\"")),
                                item("end", "identifierref=\"asset\"")),
                        SCO
                                + "<resource identifier=\"asset\" type=\"webcontent\" adlcp:scormtype=\"asset\" href=\"end.html\"/>"));

        assertEquals(
                List.of("part", "item", "hidden", "end"),
                course.chosen().allItems().map(ScormItem::identifier).toList());
        ScormItem part = course.chosen().items().get(0);
        assertEquals(Optional.empty(), part.launch());
        assertFalse(part.children().get(1).visible());
        ScormItem.Launch end = course.chosen().items().get(1).launch().orElseThrow();
        assertEquals(ScormResource.Kind.ASSET, end.kind());
        assertEquals("end.html", end.address().place());
        assertEquals(List.of(), course.problems());
    }

    @Test
    void itemsOf12TellTheRunTimeWhatTheyNeed() throws IOException {
        ScormItem item = onlyItem(scorm12(
                organization(
                        "main",
                        scoItem(
                                "<adlcp:prerequisites type=\"aicc_script\">a&amp;b</adlcp:prerequisites>",
                                "<adlcp:maxtimeallowed>0000:30:00</adlcp:maxtimeallowed>",
                                "<adlcp:timelimitaction>exit, no message</adlcp:timelimitaction>",
                                "<adlcp:datafromlms>level=2</adlcp:datafromlms>",
                                "<adlcp:masteryscore>80.5</adlcp:masteryscore>")),
                SCO));

        assertEquals(
                new ItemRules(
                        Optional.of("a&b"),
                        Optional.of(new BigDecimal("80.5")),
                        Optional.of("0000:30:00"),
                        Optional.of("exit,no message"),
                        Optional.of("level=2"),
                        Optional.empty()),
                item.rules());
    }

    @Test
    void itemsOf2004KeepTheirSequencingAsGiven() throws IOException {
        ScormCourse course = read(scorm2004(
                        "2004 4th Edition",
                        organization(
                                "main",
                                scoItem(
                                        "<adlcp:dataFromLMS>level=2</adlcp:dataFromLMS>",
                                        "<adlcp:timeLimitAction>continue,message</adlcp:timeLimitAction>",
                                        "<adlcp:completionThreshold completedByMeasure=\"true\" minProgressMeasure=\"0.75\"/>",
                                        "<imsss:sequencing IDRef=\"shared\"><imsss:deliveryControls tracked=\"false\"/>"
                                                + "</imsss:sequencing>",
                                        "<adlcp:data><adlcp:map targetID=\"store\"/></adlcp:data>",
                                        "<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue"
                                                + "</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>"),
                                "<imsss:sequencing><imsss:controlMode flow=\"true\"/></imsss:sequencing>"),
                        SCO.replace("scormtype", "scormType"))
                .replace(
                        "</manifest>",
                        "<imsss:sequencingCollection><imsss:sequencing ID=\"shared\"/></imsss:sequencingCollection></manifest>")
                .replace("identifier=\"main\"", "identifier=\"main\" adlseq:objectivesGlobalToSystem=\"false\""));

        ScormItem item = course.chosen().items().get(0);
        assertEquals(Optional.of("level=2"), item.rules().dataFromLms());
        assertEquals(Optional.of("continue,message"), item.rules().timeLimitAction());
        assertEquals(
                Optional.of(new ItemRules.CompletionThreshold(true, new BigDecimal("0.75"), BigDecimal.ONE)),
                item.rules().completion());
        assertEquals(Set.of("continue"), item.hiddenControls());
        XmlElement sequencing = item.sequencing().orElseThrow();
        assertEquals(Optional.of("shared"), sequencing.attribute("IDRef"));
        assertEquals(
                Optional.of("false"),
                sequencing.child("deliveryControls").orElseThrow().attribute("tracked"));
        assertTrue(item.sharedData().isPresent());
        assertTrue(course.chosen().sequencing().isPresent());
        assertFalse(course.chosen().objectivesGlobalToSystem());
        assertEquals(1, course.shared().all().size());
        assertEquals(List.of(), course.problems());
    }

    /** A copy of what is shared is kept with each item. */
    @Test
    void manyItemsMayNotShareVeryMuch() {
        String items = IntStream.range(0, 1_000)
                .mapToObj(i -> item("i" + i, "identifierref=\"sco\"", "<imsss:sequencing IDRef=\"shared\"/>"))
                .collect(Collectors.joining());
        String shared = "<imsss:sequencingCollection><imsss:sequencing ID=\"shared\">"
                + "<imsss:objectives/>".repeat(1_000) + "</imsss:sequencing></imsss:sequencingCollection></manifest>";
        String manifest = scorm2004("2004 4th Edition", organization("main", items), SCO);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(
                        ManifestRefusedException.class, () -> read(manifest.replace("</manifest>", shared))));
    }

    @Test
    void the3rdEditionWritesItsThresholdAsANumber() throws IOException {
        ScormItem item = onlyItem(scorm2004(
                "2004 3rd Edition",
                organization("main", scoItem("<adlcp:completionThreshold>0.5</adlcp:completionThreshold>")),
                SCO));

        assertEquals(
                Optional.of(new ItemRules.CompletionThreshold(true, new BigDecimal("0.5"), BigDecimal.ONE)),
                item.rules().completion());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, SCORM_12",
        "CAM 1.3, SCORM_2004_2",
        "2004 3rd Edition, SCORM_2004_3",
        "2004 4th Edition, SCORM_2004_4"
    })
    void everyEditionIsKnownByItsName(String version, ScormEdition edition) throws IOException {
        assertEquals(
                edition,
                read(scorm2004(version, organization("main", scoItem()), SCO)).edition());
    }

    @Test
    void anEditionThatIsNotSaidIsTakenByTheNamespaces() throws IOException {
        ScormCourse course = read(scorm12(organization("main", scoItem()), SCO).replace("1.2</", "one</"));

        assertEquals(ScormEdition.SCORM_12, course.edition());
        assertEquals(1, course.problems().size());
    }

    @Test
    void theDefaultOrganizationIsPlayed() throws IOException {
        ScormCourse course = read(scorm12(
                organization("other", scoItem()) + organization("main", item("i", "identifierref=\"sco\"")), SCO));

        assertEquals("main", course.chosen().identifier());
        assertEquals(2, course.organizations().size());
    }

    @ParameterizedTest
    @CsvSource({
        "?a=1, start.html, ?a=1, ''",
        "&a=1, start.html?b=2, ?b=2&a=1, ''",
        "?&a=1, start.html#top, ?a=1, #top",
        "#end, start.html, '', #end",
        "#end, start.html#top, '', #top",
        "a=1#end, start.html, ?a=1, #end",
        "'', start.html?b=2, ?b=2, ''",
    })
    void parametersOfAnItemJoinTheAddress(String parameters, String href, String query, String fragment)
            throws IOException {
        ScormItem item = onlyItem(scorm12(
                organization(
                        "main",
                        item("i", "identifierref=\"sco\" parameters=\"" + parameters.replace("&", "&amp;") + "\"")),
                sco("sco", href)));

        assertEquals(
                new LaunchAddress("start.html", false, query, fragment),
                item.launch().orElseThrow().address());
    }

    @Test
    void basesOfManifestResourcesAndResourceAreJoined() throws IOException {
        String manifest = scorm12(organization("main", scoItem()), SCO.replace("href", "xml:base=\"one\" href"))
                .replace("<manifest ", "<manifest xml:base=\"content/\" ")
                .replace("<resources>", "<resources xml:base=\"units/\">");

        ScormCourse course = ScormReader.read(
                new MemoryFiles().with("imsmanifest.xml", manifest).withPages("content/units/one/start.html"));

        assertEquals(
                "content/units/one/start.html",
                course.chosen().items().get(0).launch().orElseThrow().address().place());
    }

    @ParameterizedTest
    @CsvSource({
        "my%20page.html, my page.html",
        "my page.html, my page.html",
        "100%.html, 100%.html",
        "a#1.html, a#1.html",
        "unit\\start.html, unit/start.html",
        ".\\unit\\start.html, unit/start.html"
    })
    void filesAreFoundEscapedOrNot(String href, String path) throws IOException {
        String manifest = scorm12(organization("main", scoItem()), sco("sco", href));

        ScormCourse course = ScormReader.read(
                new MemoryFiles().with("imsmanifest.xml", manifest).withPages(path));

        assertEquals(
                path,
                course.chosen().items().get(0).launch().orElseThrow().address().place());
    }

    @Test
    void aBackslashLeadsNowhereElseThanASlash() {
        String manifest = scorm12(organization("main", scoItem()), sco("sco", "..\\start.html"));

        assertThrows(ManifestRefusedException.class, () -> read(manifest));
        assertThrows(ManifestRefusedException.class, () -> read(manifest.replace("..\\start", "\\\\host\\start")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0"})
    void whatIsNotVisibleIsSaidInEitherSpelling(String no) throws IOException {
        ScormCourse course =
                read(scorm12(organization("main", item("i", "identifierref=\"sco\" isvisible=\"" + no + "\"")), SCO));

        assertFalse(course.chosen().items().get(0).visible());
    }

    @Test
    void aPageOfTheWebCanBeLaunched() throws IOException {
        ScormItem item =
                onlyItem(scorm12(organization("main", scoItem()), sco("sco", "https://example.org/start?a=1")));

        assertEquals(
                new LaunchAddress("https://example.org/start", true, "?a=1", ""),
                item.launch().orElseThrow().address());
    }

    @Test
    void whatIsWrongIsItemizedAndTheRestPlays() throws IOException {
        ScormCourse course = read(scorm12(
                organization(
                        "main",
                        scoItem("<adlcp:masteryscore>eighty</adlcp:masteryscore>"),
                        item("empty", ""),
                        item("dangling", "identifierref=\"none\""),
                        item("missing", "identifierref=\"gone\""),
                        item("item", "identifierref=\"sco\"")),
                "<resource identifier=\"sco\" adlcp:scormtype=\"sco\" href=\"start.html\"><file href=\"start.html\"/>"
                        + "<file href=\"picture.png\"/><dependency identifierref=\"nothing\"/></resource>"
                        + sco("gone", "../gone.html")
                        + sco("sco", "end.html")));

        assertEquals(
                List.of(
                        "the package has no file \"picture.png\"",
                        "the package has no file \"../gone.html\"",
                        "there are two resources \"sco\"; the first is taken",
                        "there is no resource \"nothing\"",
                        "\"eighty\" is left out",
                        "the item opens nothing",
                        "there is no resource \"none\"",
                        "the resource \"gone\" has nothing to open",
                        "another item has the identifier \"item\" too, so their records cannot be told apart by it"),
                course.problems().stream().map(problem -> problem.what()).toList());
        assertTrue(course.problems().get(0).where().endsWith("/manifest/resources[1]/resource[1]/file[2]/@href"));
        assertEquals(List.of("start.html"), course.resources().get(0).files());
        assertEquals(5, course.chosen().allItems().count());
    }

    @Test
    void aPackageWithNothingToLaunchIsRefusedWithAllThatIsWrong() {
        ManifestRefusedException refusal = assertThrows(
                ManifestRefusedException.class,
                () -> read(scorm12(organization("main", scoItem()), sco("sco", "javascript:alert(1)"))));

        assertEquals(3, refusal.problems().size(), refusal::getMessage);
        assertEquals(
                "nothing in the package can be launched",
                refusal.problems().get(2).what());
    }

    @Test
    void aPackageWithoutManifestAtItsRootIsRefused() {
        MemoryFiles files =
                new MemoryFiles().with("course/imsmanifest.xml", scorm12(organization("main", scoItem()), SCO));

        assertThrows(ManifestRefusedException.class, () -> ScormReader.read(files));
    }

    private static ScormItem onlyItem(String manifest) throws IOException {
        ScormCourse course = read(manifest);
        assertEquals(List.of(), course.problems());
        assertEquals(1, course.chosen().items().size());
        return course.chosen().items().get(0);
    }

    private static ScormCourse read(String manifest) throws IOException {
        return ScormReader.read(
                new MemoryFiles().with("imsmanifest.xml", manifest).withPages("start.html", "end.html"));
    }
}
