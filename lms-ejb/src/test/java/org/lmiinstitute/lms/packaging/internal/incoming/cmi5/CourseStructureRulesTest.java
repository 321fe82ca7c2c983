package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException;

/** Every rule that a course structure can break, one broken at a time, with the clause that says so. */
class CourseStructureRulesTest {

    /**
     * A structure that breaks one rule.
     *
     * @param path of the place that the refusal must name
     */
    record Broken(String clause, String rule, String structure, String path) {

        @Override
        public String toString() {
            return clause + " " + rule;
        }
    }

    private static Broken broken(String clause, String rule, String path, String structure) {
        return new Broken(clause, rule, structure, path);
    }

    static Stream<Broken> shapes() {
        return Stream.of(
                broken("14.0", "another root", "/course", "<course xmlns=\"" + Shape.NAMESPACE + "\"/>"),
                broken("14.0", "another namespace", "/courseStructure", "<courseStructure><course/></courseStructure>"),
                broken("14.0", "no course", "/courseStructure", structure(unit("au"))),
                broken("14.0", "two courses", "/courseStructure/course[2]", structure(COURSE, COURSE, unit("au"))),
                broken("14.0", "no unit", "/courseStructure", structure(COURSE)),
                broken("13.1.2", "a block of nothing", "/courseStructure/block[1]", course(block("block"))),
                broken(
                        "13.1.1",
                        "a course without an id",
                        "/courseStructure/course[1]",
                        structure("<course>" + ABOUT + "</course>", unit("au"))),
                broken(
                        "13.1.1",
                        "a course without a description",
                        "/courseStructure/course[1]",
                        structure(
                                "<course id=\"https://example.org/c\"><title><langstring>T</langstring></title></course>",
                                unit("au"))),
                broken(
                        "13.1.2",
                        "a block without an id",
                        "/courseStructure/block[1]",
                        course("<block>" + ABOUT + unit("au") + "</block>")),
                broken(
                        "13.1.3",
                        "an objective without a title",
                        "/courseStructure/objectives[1]/objective[1]",
                        structure(
                                COURSE,
                                "<objectives><objective id=\"https://example.org/o\"><description><langstring>D</langstring>"
                                        + "</description></objective></objectives>",
                                unit("au"))),
                broken(
                        "13.1.3",
                        "objectives without an objective",
                        "/courseStructure/objectives[1]",
                        structure(COURSE, "<objectives/>", unit("au"))),
                broken(
                        "14.0",
                        "objectives after the units",
                        "/courseStructure/objectives[1]",
                        course(unit("au"), "<objectives>" + objective("o") + "</objectives>")),
                broken(
                        "13.1.4",
                        "a unit without an id",
                        "/courseStructure/au[1]",
                        course("<au>" + ABOUT + "<url>https://example.org/a</url></au>")),
                broken("13.1.4", "a unit without a url", "/courseStructure/au[1]", course(unit("au", "", ABOUT))),
                broken(
                        "14.0",
                        "a url before the title",
                        "/courseStructure/au[1]/title[1]",
                        course(unit("au", "", "<url>https://example.org/a</url>" + ABOUT))),
                broken(
                        "14.0",
                        "two urls",
                        "/courseStructure/au[1]/url[2]",
                        course(unit("au", "", ABOUT + "<url>https://a.example/</url><url>https://b.example/</url>"))),
                broken(
                        "13.1",
                        "a title without a langstring",
                        "/courseStructure/course[1]/title[1]",
                        structure(COURSE.replaceFirst("<langstring.*?</langstring>", ""), unit("au"))),
                broken(
                        "14.0",
                        "words directly in a title",
                        "/courseStructure/course[1]/title[1]",
                        structure(COURSE.replace("<title>", "<title>Wages"), unit("au"))),
                broken(
                        "13.1",
                        "a language that is none",
                        "/courseStructure/course[1]/title[1]/langstring[1]/@lang",
                        structure(COURSE.replaceFirst("\"en\"", "\"english language\""), unit("au"))),
                broken(
                        "14.0",
                        "an unknown attribute",
                        "/courseStructure/au[1]/@moveon",
                        course(unitWith("moveon=\"Passed\""))),
                broken(
                        "14.0",
                        "an unknown element",
                        "/courseStructure/au[1]/duration[1]",
                        course(unit("au", "", ABOUT + "<url>https://example.org/a</url><duration>1</duration>"))),
                broken(
                        "14.0",
                        "a vendor's element before our own",
                        "/courseStructure/au[1]/title[1]",
                        course(unit("au", "", "<v:key/>" + ABOUT + "<url>https://example.org/a</url>"))),
                broken(
                        "14.0",
                        "an extension without a namespace",
                        "/courseStructure/key[1]",
                        course(unit("au"), "<key xmlns=\"\"/>")));
    }

    static Stream<Broken> values() {
        return Stream.of(
                broken(
                        "13.1.1",
                        "a course's id without a scheme",
                        "/courseStructure/course[1]/@id",
                        structure(COURSE.replace(BASE + "course", "example.org/course"), unit("au"))),
                broken(
                        "13.1.2",
                        "a block's id without a scheme",
                        "/courseStructure/block[1]/@id",
                        course(block("block", unit("au")).replace(BASE + "block", "block"))),
                broken(
                        "13.1.3",
                        "an objective's id without a scheme",
                        "/courseStructure/objectives[1]/objective[1]/@id",
                        structure(
                                COURSE,
                                "<objectives>" + objective("o").replace(BASE + "o", "o") + "</objectives>",
                                unit("au"))),
                broken("13.1.4", "a unit's id with a space", "/courseStructure/au[1]/@id", course(unit("a u"))),
                broken("13.1.4", "two units of one id", "/courseStructure/au[2]/@id", course(unit("au"), unit("au"))),
                broken(
                        "13.1.2",
                        "two blocks of one id",
                        "/courseStructure/block[2]/@id",
                        course(block("b", unit("a1")), block("b", unit("a2")))),
                broken(
                        "13.1.3",
                        "two objectives of one id",
                        "/courseStructure/objectives[1]/objective[2]/@id",
                        structure(
                                COURSE,
                                "<objectives>" + objective("o") + objective("o") + "</objectives>",
                                unit("au"))),
                broken(
                        "13.1.4",
                        "a unit with its block's id",
                        "/courseStructure/block[1]/au[1]/@id",
                        course(block("same", unit("same")))),
                broken("13.1.4", "a unit with the course's id", "/courseStructure/au[1]/@id", course(unit("course"))),
                broken(
                        "13.1.4",
                        "an unknown moveOn",
                        "/courseStructure/au[1]/@moveOn",
                        course(unitWith("moveOn=\"passed\""))),
                broken(
                        "13.1.4",
                        "an unknown launchMethod",
                        "/courseStructure/au[1]/@launchMethod",
                        course(unitWith("launchMethod=\"Popup\""))),
                broken(
                        "13.1.4",
                        "an activity type that is no IRI",
                        "/courseStructure/au[1]/@activityType",
                        course(unitWith("activityType=\"lesson\""))));
    }

    @ParameterizedTest
    @MethodSource({"shapes", "values"})
    void aBrokenRuleIsRefusedWithItsClauseAndPlace(Broken broken) {
        List<Problem> problems = refusal(broken.structure());

        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.expected().endsWith("(cmi5 " + broken.clause() + ")")
                                && problem.where().matches("course\\.xml:\\d+ .*")
                                && problem.where().endsWith(" " + broken.path())),
                problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.01", "0.12345", "80%", "0,8", "1e-1", "", "NaN"})
    void masteryScoresOutsideOfClause13Dot1Dot4AreRefused(String score) {
        List<Problem> problems = refusal(course(unitWith("masteryScore=\"" + score + "\"")));

        assertEquals("masteryScore is \"" + score + "\"", problems.get(0).what());
        assertEquals(
                "a decimal number from 0 to 1 with at most 4 decimals (cmi5 13.1.4)",
                problems.get(0).expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.8", "0.1234", "1.0000", "0.500000", ".5", " 0.8 "})
    void masteryScoresOfClause13Dot1Dot4AreTaken(String score) throws IOException {
        Cmi5Course course = read(course(unitWith("masteryScore=\"" + score + "\"")));

        assertEquals(
                Double.parseDouble(score),
                course.units().get(0).masteryScore().orElseThrow().doubleValue());
    }

    /** What a manifest may hold is bounded by its bytes alone: no text in it may take minutes, or more stack than there is. */
    @Test
    void textsOfAnyLengthAreJudgedAtOnce() {
        String digits = "0." + "1".repeat(1_000_000);
        String language = "a" + "-b".repeat(500_000);
        String url = "unit/" + "a".repeat(1_000_000);
        String structure = structure(
                COURSE.replaceFirst("\"en\"", "\"" + language + "\""),
                unit("au", "masteryScore=\"" + digits + "\"", ABOUT + "<url>" + url + "</url>"));

        List<Problem> problems = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refusal(structure));

        assertEquals(
                List.of("(cmi5 13.1.4)", "(cmi5 14.2)"),
                problems.stream()
                        .map(problem -> problem.expected().replaceFirst(".*(?=\\(cmi5)", ""))
                        .toList());
    }

    /** Each with the clause that refuses it in a structure that came in a zip with {@code unit/start.html}. */
    static Stream<Broken> urlsInPackage() {
        return Stream.of(
                url("13.1.4", "nothing", " "),
                url("13.1.4", "a space", "https://example.org/a b.html"),
                url("13.1.4", "a letter that needs an escape", "unit/m\u00f3dulo.html"),
                url("13.1.4", "an escape that is none", "unit/100%.html"),
                url("13.1.4", "a script", "javascript:alert(1)"),
                url("13.1.4", "data", "data:text/html,hello"),
                url("13.1.4", "a file of the server", "file:///etc/passwd"),
                url("13.1.4", "no host", "https:///start.html"),
                url("13.1.4", "a name and password", "https://learner:secret@example.org/"),
                url("8.1", "endpoint", "unit/start.html?endpoint=https://lrs.example/"),
                url("8.1", "fetch", "https://example.org/?a=1&amp;fetch=2"),
                url("8.1", "actor", "https://example.org/?actor"),
                url("8.1", "registration", "https://example.org/?registration=1#part"),
                url("8.1", "activityId", "https://example.org/?activityId=1"),
                url("8.1", "an escaped name", "https://example.org/?f%65tch=1"),
                url("14.1", "a missing file", "unit/other.html"),
                url("14.1", "another case", "unit/Start.html"),
                url("14.1", "a folder", "unit/"),
                url("14.1", "a query string alone", "?page=1"),
                url("14.1", "out of the package", "../start.html"),
                url("14.1", "out of the package, escaped", "unit/%2e%2e/%2E%2E/start.html"),
                url("14.1", "from the root of a server", "/unit/start.html"),
                url("14.1", "another host without a scheme", "//example.org/start.html"));
    }

    private static Broken url(String clause, String rule, String url) {
        return broken(clause, rule, "/courseStructure/au[1]/url[1]", course(unitAt("au", url)));
    }

    @ParameterizedTest
    @MethodSource("urlsInPackage")
    void aUrlThatCannotBeLaunchedIsRefused(Broken broken) {
        MemoryFiles files =
                new MemoryFiles().with("cmi5.xml", broken.structure()).withPages("unit/start.html");

        List<Problem> problems = assertThrows(ManifestRefusedException.class, () -> Cmi5Reader.read(files))
                .problems();

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).where().endsWith(broken.path()), problems::toString);
        assertTrue(problems.get(0).expected().endsWith("(cmi5 " + broken.clause() + ")"), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "path/1/index.html?abc=def", "/index.html"})
    void withoutAZipRelativeUrlsAreRefusedByClause14Dot2(String url) {
        List<Problem> problems = refusal(course(unitAt("au", url)));

        assertEquals(
                "a fully qualified URL, or the structure in a zip together with the file (cmi5 14.2)",
                problems.get(0).expected());
    }

    @Test
    void aZipWithoutStructureAtItsRootIsRefusedByClause14Dot1() {
        MemoryFiles files = new MemoryFiles().with("course/cmi5.xml", course(unit("au")));

        List<Problem> problems = assertThrows(ManifestRefusedException.class, () -> Cmi5Reader.read(files))
                .problems();

        assertTrue(problems.get(0).expected().contains("(cmi5 14.1)"), problems::toString);
    }

    @Test
    void whatIsNotXmlIsRefusedWithItsLine() {
        List<Problem> problems = refusal("<courseStructure>\n<course>\n</courseStructure>");

        assertEquals("course.xml:3", problems.get(0).where());
        assertEquals("XML 1.0 (cmi5 14.0)", problems.get(0).expected());
    }

    @Test
    void entitiesAreNeverRead() {
        List<Problem> problems = refusal("<!DOCTYPE courseStructure [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                + course(unitAt("au", "&x;")));

        assertEquals("the file declares a document type", problems.get(0).what());
    }

    @Test
    void anEntityThatNothingDeclaresIsRefusedAndNotLost() {
        List<Problem> problems = refusal(course(unitAt("au", "https://example.org/&unknown;a")));

        assertTrue(problems.get(0).where().startsWith("course.xml:3"), problems::toString);
    }

    @Test
    void allBrokenRulesAreSaidAtOnce() {
        List<Problem> problems = refusal(course(unitWith("moveOn=\"Never\" masteryScore=\"2\""), unit("au")));

        assertEquals(3, problems.size(), problems::toString);
    }

    @Test
    void ofVeryManyBrokenRulesAsManyAreSaidAsAPersonReads() {
        List<Problem> problems = refusal(course(unit("au"), "<x/>".repeat(150_000)));

        assertEquals(101, problems.size());
        assertEquals("course.xml:4 /courseStructure/x[1]", problems.get(0).where());
        assertTrue(problems.get(100).what().contains("149900"), problems::toString);
    }

    private static List<Problem> refusal(String structure) {
        return assertThrows(ManifestRefusedException.class, () -> read(structure))
                .problems();
    }

    private static Cmi5Course read(String structure) throws IOException {
        return Cmi5Reader.read(new ByteArrayInputStream(structure.getBytes(StandardCharsets.UTF_8)), "course.xml");
    }
}
