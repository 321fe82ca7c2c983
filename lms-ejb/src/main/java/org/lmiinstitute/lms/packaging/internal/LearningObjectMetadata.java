package org.lmiinstitute.lms.packaging.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lmiinstitute.lms.media.MediaTypes;

/**
 * The IMS Learning Resource Meta-data 1.2.1 record (the LOM binding that SCORM 1.2 uses) of a package. The elements that the SCORM
 * 1.2 Content Aggregation Model (2.2.4) marks mandatory for a SCO are all there; their order is that of the IMS binding.
 */
final class LearningObjectMetadata {

    static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

    /** Of the player's own files; those of content are on the list of {@link MediaTypes}. */
    private static final Map<String, String> PLAYER_TYPES = Map.of(
            "html", "text/html",
            "css", "text/css",
            "js", "text/javascript",
            "json", "application/json",
            "woff2", "font/woff2");

    private final XmlText xml;
    private final PackageContent content;
    private final PackageAbout about;

    private LearningObjectMetadata(XmlText xml, PackageContent content) {
        this.xml = xml;
        this.content = content;
        this.about = content.about();
    }

    static void write(XmlText xml, PackageContent content) {
        LearningObjectMetadata metadata = new LearningObjectMetadata(xml, content);
        xml.open("imsmd:lom");
        metadata.general();
        metadata.lifecycle();
        xml.open("imsmd:metametadata")
                .leaf("imsmd:metadatascheme", "ADL SCORM 1.2")
                .close();
        metadata.technical();
        metadata.educational();
        metadata.rights();
        metadata.classification();
        xml.close();
    }

    private void general() {
        xml.open("imsmd:general");
        localized("imsmd:title", about.title());
        xml.open("imsmd:catalogentry").leaf("imsmd:catalog", "URI");
        unlocalized("imsmd:entry", about.iri());
        xml.close().leaf("imsmd:language", about.language());
        localized("imsmd:description", about.description());
        keywords();
        xml.close();
    }

    private void lifecycle() {
        xml.open("imsmd:lifecycle");
        unlocalized("imsmd:version", about.revision());
        vocabulary("imsmd:status", "Final");
        xml.close();
    }

    private void technical() {
        xml.open("imsmd:technical");
        TreeSet<String> formats = new TreeSet<>();
        content.played().forEach(file -> formats.add(mediaType(file.extension())));
        formats.forEach(format -> xml.leaf("imsmd:format", format));
        xml.leaf("imsmd:location", content.modules().get(0).startPage(), "type", "URI")
                .close();
    }

    /** Without parameters, as the binding wants it. */
    private static String mediaType(String extension) {
        return Optional.ofNullable(PLAYER_TYPES.get(extension))
                .or(() -> MediaTypes.find(extension))
                .map(type -> type.replaceFirst(";.*", ""))
                .orElse("application/octet-stream");
    }

    private void educational() {
        xml.open("imsmd:educational");
        vocabulary("imsmd:context", "Continuous Formation");
        xml.open("imsmd:typicallearningtime")
                .leaf("imsmd:datetime", "PT" + about.minutes() + "M")
                .close()
                .leaf("imsmd:language", about.language())
                .close();
    }

    private void rights() {
        xml.open("imsmd:rights");
        vocabulary("imsmd:cost", "no");
        vocabulary("imsmd:copyrightandotherrestrictions", "yes");
        localized("imsmd:description", (about.licence() + " " + about.source()).strip());
        xml.close();
    }

    private void classification() {
        xml.open("imsmd:classification");
        vocabulary("imsmd:purpose", "Educational Objective");
        localized("imsmd:description", about.description());
        keywords();
        xml.close();
    }

    private void keywords() {
        localized("imsmd:keyword", "labor market information");
        about.topics().forEach(topic -> localized("imsmd:keyword", topic));
    }

    private void localized(String element, String text) {
        xml.open(element)
                .leaf("imsmd:langstring", text, "xml:lang", about.language())
                .close();
    }

    private void unlocalized(String element, String text) {
        xml.open(element).leaf("imsmd:langstring", text, "xml:lang", "x-none").close();
    }

    private void vocabulary(String element, String value) {
        xml.open(element);
        unlocalized("imsmd:source", "LOMv1.0");
        unlocalized("imsmd:value", value);
        xml.close();
    }
}
