package org.lmiinstitute.lms.packaging.internal;

import java.util.Map;
import java.util.TreeSet;

/**
 * The IMS Learning Resource Meta-data 1.2.1 record (the LOM binding that SCORM 1.2 uses) of a module. The elements that the SCORM
 * 1.2 Content Aggregation Model (2.2.4) marks mandatory for a SCO are all there; their order is that of the IMS binding.
 */
final class LearningObjectMetadata {

    static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("css", "text/css"),
            Map.entry("js", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("csv", "text/csv"),
            Map.entry("txt", "text/plain"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("woff2", "font/woff2"));

    private final XmlText xml;
    private final PackageContent content;

    private LearningObjectMetadata(XmlText xml, PackageContent content) {
        this.xml = xml;
        this.content = content;
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
        localized("imsmd:title", content.title());
        xml.open("imsmd:catalogentry").leaf("imsmd:catalog", "URI");
        unlocalized("imsmd:entry", content.iri());
        xml.close().leaf("imsmd:language", content.language());
        localized("imsmd:description", content.description());
        localized("imsmd:keyword", "labor market information");
        xml.close();
    }

    private void lifecycle() {
        xml.open("imsmd:lifecycle");
        unlocalized("imsmd:version", content.revision());
        vocabulary("imsmd:status", "Final");
        xml.close();
    }

    private void technical() {
        xml.open("imsmd:technical");
        TreeSet<String> formats = new TreeSet<>();
        content.files()
                .forEach(file -> formats.add(MEDIA_TYPES.getOrDefault(file.extension(), "application/octet-stream")));
        formats.forEach(format -> xml.leaf("imsmd:format", format));
        xml.leaf("imsmd:location", PackageContent.START_PAGE, "type", "URI").close();
    }

    private void educational() {
        xml.open("imsmd:educational");
        vocabulary("imsmd:context", "Continuous Formation");
        xml.open("imsmd:typicallearningtime")
                .leaf("imsmd:datetime", "PT" + content.minutes() + "M")
                .close()
                .leaf("imsmd:language", content.language())
                .close();
    }

    private void rights() {
        xml.open("imsmd:rights");
        vocabulary("imsmd:cost", "no");
        vocabulary("imsmd:copyrightandotherrestrictions", "yes");
        localized("imsmd:description", (content.licence() + " " + content.source()).strip());
        xml.close();
    }

    private void classification() {
        xml.open("imsmd:classification");
        vocabulary("imsmd:purpose", "Educational Objective");
        localized("imsmd:description", content.description());
        localized("imsmd:keyword", "labor market information");
        xml.close();
    }

    private void localized(String element, String text) {
        xml.open(element)
                .leaf("imsmd:langstring", text, "xml:lang", content.language())
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
