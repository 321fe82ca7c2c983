package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * The SCORM 1.2 manifest: one organization with one item, which is one SCO that owns every file of the package (SCORM 1.2 Content
 * Aggregation Model, 2.3). Identifiers follow from the module's permanent id, so that a learning system that replaces an old copy
 * by a new one recognizes it and keeps its learners' records.
 */
@ApplicationScoped
class Scorm12Writer implements PackageWriter {

    static final String MANIFEST = "imsmanifest.xml";

    private static final String CONTENT_PACKAGING = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private static final String ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

    @Override
    public PackageFormat format() {
        return PackageFormat.SCORM_12;
    }

    @Override
    public List<PackageEntry> manifest(PackageContent content) {
        XmlText xml = new XmlText();
        xml.open(
                "manifest",
                "identifier",
                "MODULE-" + content.id(),
                "version",
                content.revision(),
                "xmlns",
                CONTENT_PACKAGING,
                "xmlns:adlcp",
                ADL,
                "xmlns:imsmd",
                LearningObjectMetadata.NAMESPACE);
        metadata(xml, content);
        organization(xml, content);
        resource(xml, content);
        return List.of(PackageEntry.text(MANIFEST, xml.finish()));
    }

    /** Content Aggregation Model 2.3.2.2: schema and version first, then the learning object metadata. */
    private static void metadata(XmlText xml, PackageContent content) {
        xml.open("metadata").leaf("schema", "ADL SCORM").leaf("schemaversion", "1.2");
        LearningObjectMetadata.write(xml, content);
        xml.close();
    }

    private static void organization(XmlText xml, PackageContent content) {
        String organization = "ORGANIZATION-" + content.id();
        xml.open("organizations", "default", organization)
                .open("organization", "identifier", organization)
                .leaf("title", content.title())
                .open(
                        "item",
                        "identifier",
                        "ITEM-" + content.id(),
                        "identifierref",
                        "SCO-" + content.id(),
                        "isvisible",
                        "true")
                .leaf("title", content.title());
        CompletionRule.of(content).masteryScore().ifPresent(score -> xml.leaf("adlcp:masteryscore", percent(score)));
        xml.close().close().close();
    }

    private static void resource(XmlText xml, PackageContent content) {
        xml.open("resources")
                .open(
                        "resource",
                        "identifier",
                        "SCO-" + content.id(),
                        "type",
                        "webcontent",
                        "adlcp:scormtype",
                        "sco",
                        "href",
                        PackageContent.START_PAGE);
        content.files().forEach(file -> xml.empty("file", "href", file.path()));
        xml.close().close();
    }

    /** {@code cmi.student_data.mastery_score} is compared with {@code score.raw}, 0 to 100 (Run-Time Environment, 3.4.4). */
    private static String percent(BigDecimal score) {
        return score.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
