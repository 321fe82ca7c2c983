package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** Holds both manifests to a kept example, and to the clauses that a learning system's importer relies on. */
class ManifestTest {

    private final Map<String, byte[]> scormPackage = PackageFixtures.unzip(
            PackageFixtures.zip(new Scorm12Writer(), PackageFixtures.content(PackageFormat.SCORM_12)));
    private final ManifestReader scorm = new ManifestReader(scormPackage.get("imsmanifest.xml"));
    private final ManifestReader cmi5 = new ManifestReader(
            PackageFixtures.unzip(PackageFixtures.zip(new Cmi5Writer(), PackageFixtures.content(PackageFormat.CMI5)))
                    .get("cmi5.xml"));

    @Test
    void theManifestsAreAsTheKeptExamples() throws IOException {
        assertThat(scorm.text()).isEqualTo(kept("imsmanifest.xml"));
        assertThat(cmi5.text()).isEqualTo(kept("cmi5.xml"));
    }

    @Test
    void everyFileButTheManifestIsListedOnceInTheScormResources() {
        TreeSet<String> packed = new TreeSet<>(scormPackage.keySet());
        packed.remove("imsmanifest.xml");
        packed.addAll(PackageReports.PATHS);
        assertThat(scorm.values("/*/*[local-name()='resources']/*/*[local-name()='file']/@href"))
                .containsExactlyInAnyOrderElementsOf(packed);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        SCORM 1.2 CAM 2.3.2.2 schema             | /*/*[local-name()='metadata']/*[local-name()='schema']                        | ADL SCORM
        SCORM 1.2 CAM 2.3.2.2 schemaversion      | /*/*[local-name()='metadata']/*[local-name()='schemaversion']                 | 1.2
        SCORM 1.2 CAM 2.3.2.3 default names one  | count(//*[@identifier=/*/*[local-name()='organizations']/@default])           | 1
        SCORM 1.2 CAM 2.3.2.4 item refers to SCO | count(//*[local-name()='resource'][@identifier=//*[local-name()='item']/@identifierref]) | 1
        SCORM 1.2 CAM 2.3.2.5 scormtype          | //*[local-name()='resource'][@href]/@*[local-name()='scormtype']              | sco
        SCORM 1.2 CAM 2.3.2.5 type               | //*[local-name()='resource']/@type                                            | webcontent
        SCORM 1.2 CAM 2.3.2.5 href is listed     | count(//*[local-name()='file'][@href=//*[local-name()='resource']/@href])     | 1
        SCORM 1.2 CAM 2.3.2.4 masteryscore       | //*[local-name()='item']/*[local-name()='masteryscore']                       | 70
        IMS MD 1.2 general.title                 | //*[local-name()='general']/*[local-name()='title']/*                         | Employed, unemployed & "neither"
        IMS MD 1.2 general.language              | //*[local-name()='general']/*[local-name()='language']                        | en
        IMS MD 1.2 lifecycle.version             | //*[local-name()='lifecycle']/*[local-name()='version']/*                     | 1.2
        IMS MD 1.2 typicallearningtime           | //*[local-name()='typicallearningtime']/*                                     | PT25M
        IMS MD 1.2 rights.description            | //*[local-name()='rights']/*[local-name()='description']/*                    | CC-BY-4.0 LMI Institute
        """)
    void theScormManifestKeepsEachClause(String clause, String path, String expected) {
        assertThat(scorm.value(path)).as(clause).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        cmi5 14.0 namespace                           | namespace-uri(/*)                                        | https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd
        cmi5 14.0 root                                | local-name(/*)                                           | courseStructure
        cmi5 13.1.1 one course                        | count(/*/*[local-name()='course'])                       | 1
        cmi5 13.1.4 one assignable unit               | count(/*/*[local-name()='au'])                           | 1
        cmi5 13.1.4 id is the publisher's IRI         | //*[local-name()='au']/@id                               | https://learning.example.org/id/module/7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01
        cmi5 13.1.4 ids are unique                    | count(//*[@id=//*[local-name()='au']/@id])               | 1
        cmi5 13.1.4 url is relative to the zip's root | //*[local-name()='au']/*[local-name()='url']             | index.html
        cmi5 13.1.4 launchMethod                      | //*[local-name()='au']/@launchMethod                     | AnyWindow
        cmi5 13.1.4 moveOn                            | //*[local-name()='au']/@moveOn                           | CompletedAndPassed
        cmi5 13.1.4 masteryScore                      | //*[local-name()='au']/@masteryScore                     | 0.7
        cmi5 13.1.4 title has a language              | //*[local-name()='au']/*[local-name()='title']/*/@lang   | en
        cmi5 13.1.4 title then description then url   | local-name(//*[local-name()='au']/*[2])                  | description
        """)
    void theCourseStructureKeepsEachClause(String clause, String path, String expected) {
        assertThat(cmi5.value(path)).as(clause).isEqualTo(expected);
    }

    @Test
    void identifiersAreXmlNamesAndDoNotChangeWithTheRevision() {
        ObjectNode next = PackageFixtures.readingTheUnemploymentRate().deepCopy();
        next.put("revision", "2.0");
        PackageContent content = PackageFixtures.content(PackageFormat.SCORM_12, next);
        ManifestReader later =
                new ManifestReader(PackageFixtures.unzip(PackageFixtures.zip(new Scorm12Writer(), content))
                        .get("imsmanifest.xml"));
        List<String> identifiers = scorm.values("//@identifier");
        assertThat(identifiers)
                .allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9_.-]*"))
                .doesNotHaveDuplicates();
        assertThat(later.values("//@identifier")).isEqualTo(identifiers);
        assertThat(later.value("/*/@version")).isEqualTo("2.0");
    }

    private static String kept(String name) throws IOException {
        try (InputStream in = ManifestTest.class.getResourceAsStream("/packaging/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
