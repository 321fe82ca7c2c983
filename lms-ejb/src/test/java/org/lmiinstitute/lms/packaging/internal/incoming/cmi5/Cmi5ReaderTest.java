package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.ABOUT;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.BASE;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.COURSE;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.block;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.course;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.objective;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.structure;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.unit;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.unitAt;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.unitWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.external.MoveOn;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;

class Cmi5ReaderTest {

    @Test
    void aUnitHasAllThatItsStructureSays() throws IOException {
        AssignableUnit unit = onlyUnit(course(unit(
                "au",
                "moveOn=\"CompletedAndPassed\" masteryScore=\"0.85\" launchMethod=\"OwnWindow\""
                        + " activityType=\"http://adlnet.gov/expapi/activities/media\"",
                ABOUT
                        + "<url><![CDATA[\n https://example.org/start.html?a=1&b=2#here \n]]></url>"
                        + "<launchParameters>\n Start=1,QuizMode=1 \n</launchParameters>"
                        + "<entitlementKey> xyz-123 </entitlementKey>")));

        assertEquals(BASE + "au", unit.id());
        assertEquals(MoveOn.COMPLETED_AND_PASSED, unit.moveOn());
        assertEquals(LaunchMethod.OWN_WINDOW, unit.launchMethod());
        assertEquals(Optional.of(new BigDecimal("0.85")), unit.masteryScore());
        assertEquals("https://example.org/start.html?a=1&b=2#here", unit.url().text());
        assertEquals(Optional.of("Start=1,QuizMode=1"), unit.launchParameters());
        assertEquals(Optional.of("xyz-123"), unit.entitlementKey());
        assertEquals(Optional.of("http://adlnet.gov/expapi/activities/media"), unit.activityType());
    }

    @Test
    void whatAUnitDoesNotSayHasTheDefaultsOfClause13Dot1Dot4() throws IOException {
        AssignableUnit unit = onlyUnit(course(unit("au")));

        assertEquals(MoveOn.NOT_APPLICABLE, unit.moveOn());
        assertEquals(LaunchMethod.ANY_WINDOW, unit.launchMethod());
        assertEquals(Optional.empty(), unit.masteryScore());
        assertEquals(Optional.empty(), unit.launchParameters());
        assertEquals(Optional.empty(), unit.entitlementKey());
        assertEquals(Optional.empty(), unit.activityType());
    }

    @ParameterizedTest
    @EnumSource(MoveOn.class)
    void everyMoveOnIsRead(MoveOn moveOn) throws IOException {
        assertEquals(
                moveOn,
                onlyUnit(course(unitWith("moveOn=\" " + moveOn.word() + " \""))).moveOn());
    }

    @Test
    void blocksKeepTheirOrderAndTheirDepth() throws IOException {
        Cmi5Course course = read(
                course(unit("first"), block("outer", block("inner", unit("second")), unit("third")), unit("last")));

        assertEquals(
                List.of("first", "outer", "last"),
                course.children().stream()
                        .map(CourseNode::id)
                        .map(Cmi5ReaderTest::name)
                        .toList());
        assertEquals(
                List.of("first", "second", "third", "last"),
                course.units().stream()
                        .map(CourseNode::id)
                        .map(Cmi5ReaderTest::name)
                        .toList());
    }

    private static String name(String id) {
        return id.substring(BASE.length());
    }

    @Test
    void textsAreFoundByLanguage() throws IOException {
        String title =
                "<title><langstring lang=\"en-US\"> Wages </langstring><langstring lang=\"es-MX\">Salarios</langstring></title>";
        Cmi5Course course = read(structure(COURSE.replaceFirst("<title>.*</title>", title), unit("au")));

        assertEquals(Optional.of("Wages"), course.title().in(Locale.US));
        assertEquals(Optional.of("Salarios"), course.title().in(Locale.forLanguageTag("es")));
        assertEquals(Optional.of("Wages"), course.title().in(Locale.GERMAN));
    }

    @Test
    void unitsAndBlocksReferToObjectives() throws IOException {
        String references =
                "<objectives><objective idref=\"" + BASE + "o1\"/><objective idref=\"" + BASE + "o2\"/></objectives>";
        Cmi5Course course = read(structure(
                COURSE,
                "<objectives>" + objective("o1") + objective("o2") + "</objectives>",
                unit("au", "", ABOUT + references + "<url>https://example.org/</url>")));

        assertEquals(List.of(BASE + "o1", BASE + "o2"), course.units().get(0).objectives());
        assertEquals(2, course.objectives().size());
        assertEquals(List.of(), course.remarks());
    }

    @Test
    void referencesThatLeadNowhereOrStandTwiceAreRemarked() throws IOException {
        String references = "<objectives><objective idref=\"" + BASE + "o\"/><objective idref=\"" + BASE
                + "o\"/><objective idref=\"" + BASE + "none\"/></objectives>";
        Cmi5Course course = read(structure(
                COURSE,
                "<objectives>" + objective("o") + "</objectives>",
                unit("au", "", ABOUT + references + "<url>https://example.org/</url>")));

        assertEquals(
                List.of("\"" + BASE + "o\" is referred to twice", "the course has no objective \"" + BASE + "none\""),
                course.remarks().stream().map(remark -> remark.what()).toList());
        assertEquals(List.of(BASE + "o", BASE + "none"), course.units().get(0).objectives());
    }

    @Test
    void anObjectivesPartsComeInAnyOrder() throws IOException {
        String objective = "<objective id=\"" + BASE + "o\"><description><langstring>D</langstring></description>"
                + "<title><langstring>T</langstring></title></objective>";

        Cmi5Course course = read(structure(COURSE, "<objectives>" + objective + "</objectives>", unit("au")));

        assertEquals(Optional.of("T"), course.objectives().get(0).title().in(Locale.ENGLISH));
    }

    @Test
    void extensionsOfVendorsAreIgnoredAndNamed() throws IOException {
        Cmi5Course course = read(course(
                unit("au", "v:kind=\"x\"", ABOUT + "<url>https://example.org/</url><v:key><v:part/></v:key>"),
                "<v:keys/>"));

        assertEquals(
                List.of("/courseStructure/au[1]/key[1]", "/courseStructure/keys[1]"),
                course.extensions().stream().map(Extension::path).toList());
    }

    /** Clause 13.1.5 leaves their names to vendors, and their content. */
    @Test
    void vendorsElementsMayHaveTheNamesOfOurs() throws IOException {
        String objectives = "<v:objectives><v:objective/></v:objectives>";
        Cmi5Course course = read(course(
                unit(
                        "au",
                        "",
                        ABOUT + "<url>https://example.org/</url>" + objectives
                                + "<v:launchParameters>x</v:launchParameters>"),
                objectives,
                "<v:au><v:url>x:</v:url></v:au>"));

        assertEquals(List.of(), course.objectives());
        assertEquals(List.of(), course.units().get(0).objectives());
        assertEquals(Optional.empty(), course.units().get(0).launchParameters());
        assertEquals(List.of(), course.remarks());
        assertEquals(4, course.extensions().size());
    }

    @Test
    void aRelativeUrlIsFoundInThePackageAndKeepsItsQueryString() throws IOException {
        MemoryFiles files = new MemoryFiles()
                .with("cmi5.xml", course(unitAt("au", "./unit/a%20b/../sta%C3%B1o.html?a=%20&amp;b=2#top")))
                .withPages("unit/sta\u00f1o.html");

        UnitUrl url = Cmi5Reader.read(files).units().get(0).url();

        assertEquals(Optional.of(new PackageAddress("unit/sta\u00f1o.html", "?a=%20&b=2", "#top")), url.inPackage());
    }

    /** What names a file by escapes that its server takes for a trick is launched by the name itself. */
    @ParameterizedTest
    @CsvSource({
        "unit%2Fstart.html?a=%20#top, unit/start.html, unit/start.html?a=%20#top",
        "./unit/x/../%73tart.html, unit/start.html, unit/start.html",
        "a;v=1.html, a;v=1.html, a%3Bv=1.html",
        "simulator://course/1, unit/start.html, simulator://course/1"
    })
    void aUnitIsLaunchedByTheNameOfItsFile(String url, String file, String written) throws IOException {
        MemoryFiles files =
                new MemoryFiles().with("cmi5.xml", course(unitAt("au", url))).withPages(file);

        assertEquals(written, Cmi5Reader.read(files).units().get(0).url().written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "HTTPS://example.org:8443/a?b#c", "https://example.org/~wages/"})
    void fullyQualifiedUrlsNeedNoFile(String url) throws IOException {
        UnitUrl read = onlyUnit(course(unitAt("au", url))).url();

        assertTrue(read.isFullyQualified());
        assertEquals(url, read.text());
    }

    @Test
    void anApplicationsOwnProtocolIsTakenAndRemarked() throws IOException {
        Cmi5Course course = read(course(unitAt("au", "simulator://course/1")));

        assertEquals(1, course.remarks().size());
        assertEquals(
                "course.xml:3 /courseStructure/au[1]/url[1]",
                course.remarks().get(0).where());
    }

    @Test
    void aThousandUnitsAreReadInWellUnderASecond() {
        String structure =
                course(IntStream.range(0, 1000).mapToObj(i -> unit("au/" + i)).toArray(String[]::new));

        Cmi5Course course = assertTimeout(Duration.ofSeconds(1), () -> read(structure));

        assertEquals(1000, course.units().size());
    }

    private static AssignableUnit onlyUnit(String structure) throws IOException {
        List<AssignableUnit> units = read(structure).units();
        assertEquals(1, units.size());
        return units.get(0);
    }

    private static Cmi5Course read(String structure) throws IOException {
        return Cmi5Reader.read(new ByteArrayInputStream(structure.getBytes(StandardCharsets.UTF_8)), "course.xml");
    }
}
