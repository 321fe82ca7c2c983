package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.stream.Stream;

/**
 * The manifest of SCORM, in what its versions share: one organization with an item for each module, which is one SCO. What all SCOs
 * use, the player, is a resource of its own, on which they depend. Identifiers follow from permanent ids, so that a learning system
 * that replaces an old copy by a new one recognizes it and keeps its learners' records.
 */
abstract class ScormWriter implements PackageWriter {

    static final String MANIFEST = "imsmanifest.xml";

    private static final String PLAYER = "PLAYER";

    @Override
    public List<PackageEntry> entries(PackageContent content) {
        List<PackageEntry> entries = content.launched().all();
        entries.add(PackageEntry.text(MANIFEST, manifest(content)));
        return entries;
    }

    /** Namespaces of the manifest as attributes: name, value, name, value. */
    abstract List<String> namespaces();

    abstract String schemaVersion();

    /** The attribute that tells a SCO from an asset. */
    abstract String scormType();

    abstract LomBinding metadata(XmlText xml);

    /** Whatever of our completion rule an item says. */
    abstract void rule(XmlText xml, PackagedModule module, CompletionRule rule);

    /** How a learner moves between the items. */
    abstract void moves(XmlText xml);

    private String manifest(PackageContent content) {
        XmlText xml = new XmlText();
        PackageAbout about = content.about();
        List<String> own =
                List.of("identifier", about.subject().kind() + "-" + about.id(), "version", about.revision());
        xml.open("manifest", Stream.concat(own.stream(), namespaces().stream()).toArray(String[]::new));
        metadata(xml, content);
        organization(xml, content);
        resources(xml, content);
        return xml.finish();
    }

    /** Schema and version first, then the learning object metadata. */
    private void metadata(XmlText xml, PackageContent content) {
        xml.open("metadata").leaf("schema", "ADL SCORM").leaf("schemaversion", schemaVersion());
        LearningObjectMetadata.write(metadata(xml), content);
        xml.close();
    }

    private void organization(XmlText xml, PackageContent content) {
        String organization = "ORGANIZATION-" + content.about().id();
        xml.open("organizations", "default", organization)
                .open("organization", "identifier", organization)
                .leaf("title", content.about().title());
        content.modules().forEach(module -> item(xml, module, CompletionRule.of(content, module)));
        moves(xml);
        xml.close().close();
    }

    private void item(XmlText xml, PackagedModule module, CompletionRule rule) {
        xml.open("item", "identifier", "ITEM-" + module.id(), "identifierref", sco(module), "isvisible", "true")
                .leaf("title", module.title());
        rule(xml, module, rule);
        xml.close();
    }

    private void resources(XmlText xml, PackageContent content) {
        LaunchedFiles files = content.launched();
        xml.open("resources");
        content.modules().forEach(module -> resource(xml, module, files.paths(module)));
        xml.open("resource", "identifier", PLAYER, "type", "webcontent", scormType(), "asset");
        files.shared().forEach(file -> xml.empty("file", "href", file.path()));
        PackageReports.PATHS.forEach(path -> xml.empty("file", "href", path));
        xml.close().close();
    }

    private void resource(XmlText xml, PackagedModule module, List<String> paths) {
        xml.open(
                "resource",
                "identifier",
                sco(module),
                "type",
                "webcontent",
                scormType(),
                "sco",
                "href",
                module.startPage());
        paths.forEach(path -> xml.empty("file", "href", path));
        xml.empty("dependency", "identifierref", PLAYER).close();
    }

    private static String sco(PackagedModule module) {
        return "SCO-" + module.id();
    }
}
