package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * The SCORM 1.2 manifest: one organization with an item for each module, which is one SCO (SCORM 1.2 Content Aggregation Model, 2.3).
 * What all SCOs use, the player, is a resource of its own, on which they depend. Identifiers follow from permanent ids, so that a
 * learning system that replaces an old copy by a new one recognizes it and keeps its learners' records.
 */
@ApplicationScoped
class Scorm12Writer implements PackageWriter {

    static final String MANIFEST = "imsmanifest.xml";

    private static final String CONTENT_PACKAGING = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private static final String ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    private static final String PLAYER = "PLAYER";

    @Override
    public Set<PackageFormat> formats() {
        return Set.of(PackageFormat.SCORM_12);
    }

    @Override
    public List<PackageEntry> entries(PackageContent content) {
        List<PackageEntry> entries = content.played();
        entries.add(PackageEntry.text(MANIFEST, manifest(content)));
        return entries;
    }

    private static String manifest(PackageContent content) {
        XmlText xml = new XmlText();
        xml.open(
                "manifest",
                "identifier",
                content.about().subject().kind() + "-" + content.about().id(),
                "version",
                content.about().revision(),
                "xmlns",
                CONTENT_PACKAGING,
                "xmlns:adlcp",
                ADL,
                "xmlns:imsmd",
                LearningObjectMetadata.NAMESPACE);
        metadata(xml, content);
        organization(xml, content);
        resources(xml, content);
        return xml.finish();
    }

    /** Content Aggregation Model 2.3.2.2: schema and version first, then the learning object metadata. */
    private static void metadata(XmlText xml, PackageContent content) {
        xml.open("metadata").leaf("schema", "ADL SCORM").leaf("schemaversion", "1.2");
        LearningObjectMetadata.write(xml, content);
        xml.close();
    }

    private static void organization(XmlText xml, PackageContent content) {
        String organization = "ORGANIZATION-" + content.about().id();
        xml.open("organizations", "default", organization)
                .open("organization", "identifier", organization)
                .leaf("title", content.about().title());
        content.modules().forEach(module -> item(xml, module));
        xml.close().close();
    }

    private static void item(XmlText xml, PackagedModule module) {
        xml.open("item", "identifier", "ITEM-" + module.id(), "identifierref", sco(module), "isvisible", "true")
                .leaf("title", module.title());
        CompletionRule.of(module).masteryScore().ifPresent(score -> xml.leaf("adlcp:masteryscore", percent(score)));
        xml.close();
    }

    private static void resources(XmlText xml, PackageContent content) {
        xml.open("resources");
        content.modules().forEach(module -> resource(xml, content, module));
        xml.open("resource", "identifier", PLAYER, "type", "webcontent", "adlcp:scormtype", "asset");
        content.shared().forEach(file -> xml.empty("file", "href", file.path()));
        PackageReports.PATHS.forEach(path -> xml.empty("file", "href", path));
        xml.close().close();
    }

    private static void resource(XmlText xml, PackageContent content, PackagedModule module) {
        xml.open(
                "resource",
                "identifier",
                sco(module),
                "type",
                "webcontent",
                "adlcp:scormtype",
                "sco",
                "href",
                module.startPage());
        Stream.concat(content.own(module).stream().map(PackageEntry::path), module.media().stream())
                .forEach(path -> xml.empty("file", "href", path));
        xml.empty("dependency", "identifierref", PLAYER).close();
    }

    private static String sco(PackagedModule module) {
        return "SCO-" + module.id();
    }

    /** {@code cmi.student_data.mastery_score} is compared with {@code score.raw}, 0 to 100 (Run-Time Environment, 3.4.4). */
    private static String percent(BigDecimal score) {
        return score.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
