package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** Holds the manifests of both versions to kept examples and to the clauses of the profile. */
class CartridgeManifestTest {

    private final Map<String, byte[]> cc11 = CartridgeFixtures.module(PackageFormat.CC_11);
    private final Map<String, byte[]> cc13 = CartridgeFixtures.module(PackageFormat.CC_13);

    @Test
    void theFilesAreAsTheKeptExamples() {
        assertThat(CartridgeFixtures.text(cc11, "imsmanifest.xml"))
                .isEqualTo(PackageFixtures.kept("cartridge/imsmanifest-cc11.xml"));
        assertThat(CartridgeFixtures.text(cc13, "imsmanifest.xml"))
                .isEqualTo(PackageFixtures.kept("cartridge/imsmanifest-cc13.xml"));
        assertThat(CartridgeFixtures.text(cc11, CartridgeFixtures.QUIZ))
                .isEqualTo(PackageFixtures.kept("cartridge/quiz-cc11.xml"));
        assertThat(CartridgeFixtures.text(cc11, CartridgeFixtures.LESSON))
                .isEqualTo(PackageFixtures.kept("cartridge/lesson.html"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        CC 4.2 namespace of the manifest    | namespace-uri(/*)                                       | http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1         | http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1
        CC 4.2 schema                       | /*/*[local-name()='metadata']/*[local-name()='schema']  | IMS Common Cartridge                                      | IMS Common Cartridge
        CC 4.2 schemaversion                | //*[local-name()='schemaversion']                       | 1.1.0                                                     | 1.3.0
        CC 4.3 namespace of the metadata    | namespace-uri(//*[local-name()='lom'])                  | http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest           | http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest
        CC 4.5 type of an assessment        | //*[@identifier='QUIZ-043b89b2-ca1c-56cc-94ba-9c4d927e96e1']/@type | imsqti_xmlv1p2/imscc_xmlv1p1/assessment        | imsqti_xmlv1p2/imscc_xmlv1p3/assessment
        CC 4.5 type of the question bank    | //*[starts-with(@identifier,'BANK-')]/@type             | imsqti_xmlv1p2/imscc_xmlv1p1/question-bank                | imsqti_xmlv1p2/imscc_xmlv1p3/question-bank
        CC 4.5 type of a web link           | //*[local-name()='resource'][starts-with(@identifier,'ORIGINAL-')]/@type | imswl_xmlv1p1                            | imswl_xmlv1p3
        CC 4.5 type of a page               | //*[@identifier='PAGE-46910bdd-f6e7-51c9-86a7-e0f5c7b032eb']/@type | webcontent                                     | webcontent
        """)
    void theVersionsDifferInTheseNames(String clause, String path, String in11, String in13) {
        assertThat(manifest(cc11).value(path)).as(clause).isEqualTo(in11);
        assertThat(manifest(cc13).value(path)).as(clause).isEqualTo(in13);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        CC 4.4 one organization                      | count(//*[local-name()='organization'])                                   | 1
        CC 4.4 rooted hierarchy                      | //*[local-name()='organization']/@structure                               | rooted-hierarchy
        CC 4.4 one root item                         | count(//*[local-name()='organization']/*[local-name()='item'])            | 1
        CC 4.4 the root item has no title            | count(//*[local-name()='organization']/*/*[local-name()='title'])         | 0
        CC 4.4 the root item refers to nothing       | count(//*[local-name()='organization']/*/@identifierref)                  | 0
        CC 4.4 a folder refers to nothing            | count(//*[local-name()='organization']/*/*/@identifierref)                | 0
        rule 8b what refers has no items below       | count(//*[@identifierref]/*[local-name()='item'])                         | 0
        rule 8a no item refers to the bank           | count(//*[local-name()='item'][starts-with(@identifierref,'BANK')])       | 0
        rule 2a,2b,3a,3b,4b,4c one file each         | count(//*[local-name()='resource'][count(*[local-name()='file'])!=1])     | 0
        rule 2c,3c,4d only web content has an href   | count(//*[local-name()='resource'][@href and @type!='webcontent'])        | 0
        rule 2d a link depends on nothing            | count(//*[starts-with(@type,'imswl')]/*[local-name()='dependency'])       | 0
        rule 3d-3h,5a-5f dependencies are on pages   | count(//*[local-name()='dependency'][not(@identifierref=//*[@type='webcontent']/@identifier)]) | 0
        rule 4a at most one question bank            | count(//*[contains(@type,'question-bank')])                               | 1
        rule 10b href is its file                    | count(//*[local-name()='resource'][@href and not(@href=*/@href)])         | 0
        LOM general.title                            | //*[local-name()='general']/*[local-name()='title']/*                     | Employed, unemployed & "neither"
        LOM general.language                         | //*[local-name()='general']/*[local-name()='language']                    | en
        LOM general.keyword                          | //*[local-name()='keyword'][2]/*                                          | Data analysis
        LOM general.identifier                       | //*[local-name()='identifier']/*[local-name()='entry']                    | https://learning.example.org/id/module/12e4a8d2-9edb-58c5-8bb5-da52042e7ba8
        LOM rights.description                       | //*[local-name()='rights']/*[local-name()='description']/*                | CC-BY-4.0 LMI Institute
        """)
    void theManifestKeepsEachClause(String clause, String path, String expected) {
        assertThat(manifest(cc11).value(path)).as(clause).isEqualTo(expected);
        assertThat(manifest(cc13).value(path)).as(clause).isEqualTo(expected);
    }

    @Test
    void everyFileButTheManifestIsListedOnce() {
        TreeSet<String> packed = new TreeSet<>(cc11.keySet());
        packed.remove("imsmanifest.xml");
        packed.addAll(PackageReports.PATHS);
        assertThat(manifest(cc11).values("//*[local-name()='file']/@href")).containsExactlyInAnyOrderElementsOf(packed);
    }

    @Test
    void aCourseIsAFolderForEachModuleAndHoldsSharedMediaOnce() {
        Map<String, byte[]> course = CartridgeFixtures.course(PackageFormat.CC_11);
        ManifestReader manifest = manifest(course);
        assertThat(manifest.values("//*[local-name()='organization']/*/*/@identifier"))
                .containsExactly(
                        "MODULE-FOLDER-7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01",
                        "MODULE-FOLDER-8a2e9f1f-2f59-4c1c-9d5a-0d6b4b1f0a01");
        assertThat(manifest.values("//@identifier")).doesNotHaveDuplicates();
        assertThat(course.keySet().stream().filter(path -> path.startsWith("media/")))
                .containsExactly(
                        PackageFixtures.VIDEO,
                        PackageFixtures.CAPTIONS,
                        PackageFixtures.FIGURE,
                        PackageFixtures.FEEDBACK_FIGURE);
    }

    @Test
    void identifiersAreXmlNamesAndDoNotChangeWithTheRevision() {
        ObjectNode next = CartridgeFixtures.document().deepCopy();
        next.put("revision", "2.0").put("title", "Another title");
        Map<String, byte[]> later = CartridgeFixtures.module(PackageFormat.CC_11, next);
        List<String> identifiers = manifest(cc11).values("//@identifier");
        assertThat(identifiers)
                .allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9_.-]*"))
                .doesNotHaveDuplicates();
        assertThat(manifest(later).values("//@identifier")).isEqualTo(identifiers);
        assertThat(later.keySet()).isEqualTo(cc11.keySet());
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        PackageContent content = PackageFixtures.courseContent(PackageFormat.CC_13);
        assertThat(PackageFixtures.zip(content)).isEqualTo(PackageFixtures.zip(content));
    }

    private static ManifestReader manifest(Map<String, byte[]> files) {
        return new ManifestReader(files.get("imsmanifest.xml"));
    }
}
