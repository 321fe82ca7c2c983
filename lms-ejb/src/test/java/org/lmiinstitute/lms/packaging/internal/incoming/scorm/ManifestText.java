package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

/** Writes SCORM manifests for tests. */
final class ManifestText {

    private ManifestText() {}

    static String scorm12(String organizations, String resources) {
        return manifest(
                "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\""
                        + " xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"",
                "1.2",
                organizations,
                resources);
    }

    static String scorm2004(String version, String organizations, String resources) {
        return manifest(
                "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\""
                        + " xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\""
                        + " xmlns:adlseq=\"http://www.adlnet.org/xsd/adlseq_v1p3\""
                        + " xmlns:adlnav=\"http://www.adlnet.org/xsd/adlnav_v1p3\"",
                version,
                organizations,
                resources);
    }

    private static String manifest(String namespaces, String version, String organizations, String resources) {
        return "<manifest identifier=\"wages\" " + namespaces + ">\n<metadata><schema>ADL SCORM</schema><schemaversion>"
                + version + "</schemaversion></metadata>\n<organizations default=\"main\">" + organizations
                + "</organizations>\n<resources>" + resources + "</resources>\n</manifest>";
    }

    static String organization(String identifier, String... content) {
        return "<organization identifier=\"" + identifier + "\"><title>Wages</title>" + String.join("\n", content)
                + "</organization>";
    }

    static String item(String identifier, String attributes, String... content) {
        return "<item identifier=\"" + identifier + "\" " + attributes + "><title>Item " + identifier + "</title>"
                + String.join("\n", content) + "</item>";
    }

    /** An item that opens the resource {@code sco}. */
    static String scoItem(String... content) {
        return item("item", "identifierref=\"sco\"", content);
    }

    static String sco(String identifier, String href) {
        return "<resource identifier=\"" + identifier + "\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"" + href
                + "\"/>";
    }
}
