package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * Holds the manifests to kept examples, and to the clauses that a learning system's importer relies on. The kept examples, and
 * those of courses and thin packages, were found valid by the official schemas: ADL's of SCORM 2004 4th edition with the strict ones
 * of LOM, those of SCORM 1.2, and the course structure of cmi5.
 */
class ManifestTest {

    private static final String MODULE = "https://learning.example.org/id/module/7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01";

    @ParameterizedTest
    @CsvSource({
        "SCORM_12, imsmanifest.xml",
        "SCORM_2004, imsmanifest-2004.xml",
        "SCORM_2004_DISPATCH, imsmanifest-2004-thin.xml",
        "CMI5, cmi5.xml",
        "XAPI, tincan.xml"
    })
    void aManifestIsAsTheKeptExample(PackageFormat format, String name) {
        assertThat(module(format).text()).isEqualTo(PackageFixtures.kept(name));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004", "SCORM_12_DISPATCH", "SCORM_2004_DISPATCH"})
    void everyFileButTheManifestIsListedInTheScormResources(PackageFormat format) {
        TreeSet<String> packed =
                new TreeSet<>(packed(PackageFixtures.courseContent(format)).keySet());
        packed.remove("imsmanifest.xml");
        packed.addAll(PackageReports.PATHS);
        assertThat(new TreeSet<>(course(format).values("/manifest/resources/resource/file/@href")))
                .isEqualTo(packed);
    }

    @ParameterizedTest(name = "{0}: {2} = {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        SCORM 1.2 CAM 2.3.2.2 schema             | SCORM_12   | /manifest/metadata/schema                                           | ADL SCORM
        SCORM 1.2 CAM 2.3.2.2 schemaversion      | SCORM_12   | /manifest/metadata/schemaversion                                    | 1.2
        SCORM 1.2 CAM 2.3.2.3 default names one  | SCORM_12   | count(//organization[@identifier=/manifest/organizations/@default]) | 1
        SCORM 1.2 CAM 2.3.2.4 item refers to SCO | SCORM_12   | count(//resource[@identifier=//item/@identifierref])                | 1
        SCORM 1.2 CAM 2.3.2.5 scormtype          | SCORM_12   | //resource[@href]/@scormtype                                        | sco
        SCORM 1.2 CAM 2.3.2.5 type               | SCORM_12   | //resource/@type                                                    | webcontent
        SCORM 1.2 CAM 2.3.2.5 href is listed     | SCORM_12   | count(//file[@href=//resource/@href])                               | 1
        SCORM 1.2 CAM 2.3.2.4 masteryscore       | SCORM_12   | //item/masteryscore                                                 | 70
        IMS MD 1.2 general.title                 | SCORM_12   | //general/title/*                                                   | Employed, unemployed & "neither"
        IMS MD 1.2 general.language              | SCORM_12   | //general/language                                                  | en
        IMS MD 1.2 lifecycle.version             | SCORM_12   | //lifecycle/version/*                                               | 1.2
        IMS MD 1.2 typicallearningtime           | SCORM_12   | //typicallearningtime/*                                             | PT25M
        IMS MD 1.2 rights.description            | SCORM_12   | //rights/description/*                                              | CC-BY-4.0 LMI Institute

        SCORM 2004 CAM <schema>                  | SCORM_2004 | /manifest/metadata/schema                                           | ADL SCORM
        SCORM 2004 CAM <schemaversion>           | SCORM_2004 | /manifest/metadata/schemaversion                                    | 2004 4th Edition
        SCORM 2004 CAM <manifest> namespace      | SCORM_2004 | namespace-uri(/manifest)                                            | http://www.imsglobal.org/xsd/imscp_v1p1
        SCORM 2004 CAM adlcp:scormType           | SCORM_2004 | //resource[@href]/@scormType                                        | sco
        SCORM 2004 CAM adlcp:scormType namespace | SCORM_2004 | namespace-uri(//resource/@scormType)                                | http://www.adlnet.org/xsd/adlcp_v1p3
        SCORM 2004 CAM <item> refers to a SCO    | SCORM_2004 | count(//resource[@identifier=//item/@identifierref])                | 1
        SCORM 2004 CAM <controlMode> choice      | SCORM_2004 | //organization/sequencing/controlMode/@choice                       | true
        SCORM 2004 CAM <controlMode> flow        | SCORM_2004 | //organization/sequencing/controlMode/@flow                         | true
        SCORM 2004 CAM <minNormalizedMeasure>    | SCORM_2004 | //item//minNormalizedMeasure                                        | 0.7
        SCORM 2004 CAM satisfiedByMeasure        | SCORM_2004 | //primaryObjective/@satisfiedByMeasure                              | true
        SCORM 2004 CAM objectiveID               | SCORM_2004 | //primaryObjective/@objectiveID                                     | https://learning.example.org/id/module/7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01
        SCORM 2004 CAM completionSetByContent    | SCORM_2004 | //item//deliveryControls/@completionSetByContent                    | true
        SCORM 2004 CAM <completionThreshold>     | SCORM_2004 | count(//completionThreshold)                                        | 0
        IEEE 1484.12.3 its namespace             | SCORM_2004 | namespace-uri(//lom)                                                | http://ltsc.ieee.org/xsd/LOM
        IEEE 1484.12.1 1.2 title                 | SCORM_2004 | //general/title/string                                              | Employed, unemployed & "neither"
        IEEE 1484.12.1 1.3 language              | SCORM_2004 | //general/language                                                  | en
        IEEE 1484.12.1 5.9 typical learning time | SCORM_2004 | //typicalLearningTime/duration                                      | PT25M
        IEEE 1484.12.1 6.3 rights                | SCORM_2004 | //rights/description/string                                         | CC-BY-4.0 LMI Institute

        cmi5 14.0 namespace                      | CMI5       | namespace-uri(/*)                                                   | https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd
        cmi5 14.0 root                           | CMI5       | local-name(/*)                                                      | courseStructure
        cmi5 13.1.1 one course                   | CMI5       | count(/courseStructure/course)                                      | 1
        cmi5 13.1.4 one assignable unit          | CMI5       | count(/courseStructure/au)                                          | 1
        cmi5 13.1.4 id is the publisher's IRI    | CMI5       | //au/@id                                                            | https://learning.example.org/id/module/7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01
        cmi5 13.1.4 ids are unique               | CMI5       | count(//*[@id=//au/@id])                                            | 1
        cmi5 13.1.4 url is relative to the root  | CMI5       | //au/url                                                            | index.html
        cmi5 13.1.4 launchMethod                 | CMI5       | //au/@launchMethod                                                  | AnyWindow
        cmi5 13.1.4 moveOn                       | CMI5       | //au/@moveOn                                                        | CompletedAndPassed
        cmi5 13.1.4 masteryScore                 | CMI5       | //au/@masteryScore                                                  | 0.7
        cmi5 13.1.4 title has a language         | CMI5       | //au/title/*/@lang                                                  | en
        cmi5 13.1.4 title, description, url      | CMI5       | local-name(//au/*[2])                                               | description
        cmi5 13.1.5 metadata of others           | CMI5       | //course/lom/rights/description/string                              | CC-BY-4.0 LMI Institute

        Tin Can packages: namespace              | XAPI       | namespace-uri(/*)                                                   | http://projecttincan.com/tincan.xsd
        Tin Can packages: one launch             | XAPI       | count(//launch)                                                     | 1
        Tin Can packages: what is launched       | XAPI       | //launch/../@id                                                     | https://learning.example.org/id/module/7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01
        Tin Can packages: launch from the root   | XAPI       | //activity/launch                                                   | index.html
        Tin Can packages: name, then description | XAPI       | local-name(//activity/*[2])                                         | description
        LRMI timeRequired                        | XAPI       | //extension[3]                                                      | PT25M
        """)
    void theManifestOfAModuleKeepsEachClause(String clause, PackageFormat format, String path, String expected) {
        assertThat(module(format).value(path)).as(clause).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {2} = {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        SCORM 1.2 CAM 2.3.2.4 an item each | SCORM_12   | count(/manifest/organizations/organization/item) | 2
        SCORM 2004 CAM <item> each         | SCORM_2004 | count(/manifest/organizations/organization/item) | 2
        SCORM 2004 CAM <resource> each     | SCORM_2004 | count(//resource[@scormType='sco'])              | 2
        SCORM 2004 CAM href in its folder  | SCORM_2004 | //resource[2]/@href                              | 2/index.html
        SCORM 2004 SN default rollup rules | SCORM_2004 | count(//rollupRule)                              | 0
        cmi5 13.1.4 a unit each            | CMI5       | count(/courseStructure/au)                       | 2
        cmi5 13.1.2 the course's own id    | CMI5       | //course/@id                                     | https://learning.example.org/id/course/5c0e9d1a-2f59-4c1c-9d5a-0d6b4b1f0c01
        """)
    void theManifestOfACourseKeepsEachClause(String clause, PackageFormat format, String path, String expected) {
        assertThat(course(format).value(path)).as(clause).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} has {2} = {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        SCORM_12_DISPATCH   | no pass mark that a revision may change | count(//masteryscore)                         | 0
        SCORM_2004_DISPATCH | no pass mark that a revision may change | count(//minNormalizedMeasure)                 | 0
        SCORM_2004_DISPATCH | what may have no quiz is not judged     | //item//rollupRules/@rollupObjectiveSatisfied | false
        SCORM_2004_DISPATCH | no length that a revision may change    | count(//typicalLearningTime)                  | 0
        SCORM_2004_DISPATCH | no revision                             | /manifest/@version                            | current
        SCORM_2004_DISPATCH | the page, what it loads by, reports      | count(//file)                                 | 8
        CMI5_DISPATCH       | no pass mark that a revision may change | count(//@masteryScore)                        | 0
        CMI5_DISPATCH       | done when completed, in every revision  | //au/@moveOn                                  | Completed
        """)
    void aThinManifestSaysWhatIsTrueOfEveryRevision(PackageFormat format, String what, String path, String expected) {
        assertThat(module(format).value(path)).as(what).isEqualTo(expected);
    }

    @Test
    void aModuleWithoutAQuizCountsNeitherAsFailedNorAsZeroInItsCourse() {
        ObjectNode document = PackageFixtures.readingTheUnemploymentRate().deepCopy();
        document.withArray("activities").remove(2);
        ManifestReader manifest = read(PackageFixtures.content(PackageFormat.SCORM_2004, document));
        assertThat(manifest.value("//item//rollupRules/@rollupObjectiveSatisfied"))
                .isEqualTo("false");
        assertThat(manifest.value("//item//rollupRules/@objectiveMeasureWeight"))
                .isEqualTo("0");
        assertThat(manifest.value("//primaryObjective/@objectiveID")).isEqualTo(MODULE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004"})
    void identifiersAreXmlNamesAndDoNotChangeWithTheRevision(PackageFormat format) {
        ObjectNode next = PackageFixtures.readingTheUnemploymentRate().deepCopy();
        next.put("revision", "2.0");
        ManifestReader later = read(PackageFixtures.content(format, next));
        List<String> identifiers = module(format).values("//@identifier");
        assertThat(identifiers)
                .allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9_.-]*"))
                .doesNotHaveDuplicates();
        assertThat(later.values("//@identifier")).isEqualTo(identifiers);
        assertThat(later.value("/manifest/@version")).isEqualTo("2.0");
    }

    private static ManifestReader module(PackageFormat format) {
        return read(PackageFixtures.content(format));
    }

    private static ManifestReader course(PackageFormat format) {
        return read(PackageFixtures.courseContent(format));
    }

    private static ManifestReader read(PackageContent content) {
        return packed(content).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".xml"))
                .map(file -> new ManifestReader(file.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> packed(PackageContent content) {
        return PackageFixtures.unzip(PackageFixtures.zip(content));
    }
}
