package org.lmiinstitute.lms.packaging.internal;

/** The manifest of a cartridge (Common Cartridge Profile 1.1 and 1.3, 4.2): metadata, one rooted hierarchy, resources. */
final class CartridgeManifest {

    static final String NAME = "imsmanifest.xml";

    private CartridgeManifest() {}

    static String write(PackageAbout about, Cartridge cartridge, CartridgeVersion version) {
        XmlText xml = new XmlText();
        xml.open(
                "manifest",
                "identifier",
                about.subject().kind() + "-" + about.id(),
                "xmlns",
                version.manifestNamespace(),
                "xmlns:lomimscc",
                version.metadataNamespace(),
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                version.manifestSchemas());
        xml.open("metadata").leaf("schema", "IMS Common Cartridge").leaf("schemaversion", version.number());
        CartridgeMetadata.write(xml, about);
        xml.close();
        organization(xml, about, cartridge);
        xml.open("resources");
        cartridge.resources().forEach(resource -> resource(xml, resource));
        PackageReports.PATHS.forEach(path -> report(xml, path));
        return xml.finish();
    }

    /** The root item has no title: the profile's schema knows none there. */
    private static void organization(XmlText xml, PackageAbout about, Cartridge cartridge) {
        xml.open("organizations")
                .open("organization", "identifier", "ORGANIZATION-" + about.id(), "structure", "rooted-hierarchy")
                .open("item", "identifier", "ROOT-" + about.id());
        cartridge.folders().forEach(folder -> folder(xml, folder));
        xml.close().close().close();
    }

    private static void folder(XmlText xml, CartridgeFolder folder) {
        xml.open("item", "identifier", folder.id()).leaf("title", folder.title());
        folder.items().forEach(item -> xml.open("item", "identifier", item.id(), "identifierref", item.resource())
                .leaf("title", item.title())
                .close());
        xml.close();
    }

    private static void resource(XmlText xml, CartridgeResource resource) {
        String path = resource.file().path();
        if (resource.isOpened()) {
            xml.open("resource", "identifier", resource.id(), "type", resource.type(), "href", path);
        } else {
            xml.open("resource", "identifier", resource.id(), "type", resource.type());
        }
        xml.empty("file", "href", path);
        resource.needs().forEach(needed -> xml.empty("dependency", "identifierref", needed));
        xml.close();
    }

    private static void report(XmlText xml, String path) {
        xml.open("resource", "identifier", "REPORT-" + path, "type", CartridgeVersion.WEB_CONTENT, "href", path)
                .empty("file", "href", path)
                .close();
    }
}
