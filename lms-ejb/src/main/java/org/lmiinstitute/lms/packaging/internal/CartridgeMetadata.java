package org.lmiinstitute.lms.packaging.internal;

/** The LOM record of a cartridge, in the profile for manifests: IEEE 1484.12.3 with the elements that the profile left. */
final class CartridgeMetadata {

    private final XmlText xml;
    private final PackageAbout about;

    private CartridgeMetadata(XmlText xml, PackageAbout about) {
        this.xml = xml;
        this.about = about;
    }

    static void write(XmlText xml, PackageAbout about) {
        CartridgeMetadata metadata = new CartridgeMetadata(xml, about);
        xml.open("lomimscc:lom");
        metadata.general();
        metadata.educational();
        metadata.rights();
        xml.close();
    }

    private void general() {
        xml.open("lomimscc:general")
                .open("lomimscc:identifier")
                .leaf("lomimscc:catalog", "URI")
                .leaf("lomimscc:entry", about.iri())
                .close();
        localized("lomimscc:title", about.title());
        xml.leaf("lomimscc:language", about.language());
        localized("lomimscc:description", about.description());
        localized("lomimscc:keyword", "labor market information");
        about.topics().forEach(topic -> localized("lomimscc:keyword", topic));
        xml.close();
    }

    private void educational() {
        xml.open("lomimscc:educational");
        vocabulary("lomimscc:learningResourceType", "IMS Common Cartridge");
        xml.close();
    }

    private void rights() {
        xml.open("lomimscc:rights");
        vocabulary("lomimscc:cost", "no");
        vocabulary("lomimscc:copyrightAndOtherRestrictions", "yes");
        localized("lomimscc:description", (about.licence() + " " + about.source()).strip());
        xml.close();
    }

    private void localized(String element, String text) {
        xml.open(element)
                .leaf("lomimscc:string", text, "language", about.language())
                .close();
    }

    private void vocabulary(String element, String value) {
        xml.open(element).leaf("lomimscc:value", value).close();
    }
}
