package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What an {@code imsmanifest.xml} makes of its package. Formats that build on IMS Content Packaging differ in the namespaces that
 * they declare and in the version that they state; namespaces go first, since exporters copy versions from each other.
 */
final class ImsManifestKind {

    private final Element manifest;
    private final Set<String> namespaces = new HashSet<>();
    private final Set<String> resourceTypes = new HashSet<>();

    ImsManifestKind(Element manifest) {
        this.manifest = manifest;
        elements("*").forEach(element -> namespaces.add(String.valueOf(element.getNamespaceURI())));
        for (int i = 0; i < manifest.getAttributes().getLength(); i++) {
            namespaces.add(manifest.getAttributes().item(i).getNodeValue());
        }
        elements("resource").forEach(resource -> resourceTypes.add(resource.getAttribute("type")));
    }

    private Iterable<Element> elements(String name) {
        NodeList found = manifest.getElementsByTagNameNS("*", name);
        return () -> IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .iterator();
    }

    DetectedPackage detect() {
        return cartridge()
                .or(this::scorm)
                .or(this::questions)
                .orElseThrow(() -> new ArchiveRefusedException(
                        PackageDetection.IMS,
                        "it declares neither a format nor a version that is known (it says "
                                + (version().isEmpty() ? "no version" : version()) + ")",
                        "SCORM 1.2 or 2004, Common Cartridge 1.0 to 1.3, or QTI 1.2, 2.1 or 2.2"));
    }

    private Optional<DetectedPackage> cartridge() {
        return declares("/imscc/imscp_v1p1", PackageKind.CC_1_0)
                .or(() -> declares("/imsccv1p1/imscp_v1p1", PackageKind.CC_1_1))
                .or(() -> declares("/imsccv1p2/imscp_v1p1", PackageKind.CC_1_2))
                .or(() -> declares("/imsccv1p3/imscp_v1p1", PackageKind.CC_1_3));
    }

    private Optional<DetectedPackage> scorm() {
        return declares("/adlcp_v1p3", PackageKind.SCORM_2004)
                .or(() -> declares("/adlcp_rootv1p2", PackageKind.SCORM_12))
                .or(this::scormByVersion);
    }

    private Optional<DetectedPackage> scormByVersion() {
        String version = version();
        String reason = "states version " + version;
        if (version.startsWith("2004") || version.equals("CAM 1.3")) {
            return Optional.of(new DetectedPackage(PackageKind.SCORM_2004, PackageDetection.IMS, reason));
        }
        return version.equals("1.2") && schema().equals("ADL SCORM")
                ? Optional.of(new DetectedPackage(PackageKind.SCORM_12, PackageDetection.IMS, reason))
                : Optional.empty();
    }

    private Optional<DetectedPackage> questions() {
        if (resourceTypes.stream().anyMatch(type -> type.matches("imsqti_.*xmlv3p\\d.*"))) {
            throw QtiRoot.notYet(PackageDetection.IMS);
        }
        return holds("imsqti_xmlv1p2", PackageKind.QTI_12)
                .or(() -> holds("imsqti_xmlv1p1", PackageKind.QTI_12))
                .or(() -> holds("xmlv2p2", PackageKind.QTI_22))
                .or(() -> holds("xmlv2p1", PackageKind.QTI_21));
    }

    private Optional<DetectedPackage> declares(String ending, PackageKind kind) {
        return namespaces.stream()
                .filter(namespace -> namespace.endsWith(ending))
                .findFirst()
                .map(namespace -> new DetectedPackage(kind, PackageDetection.IMS, "declares " + namespace));
    }

    private Optional<DetectedPackage> holds(String part, PackageKind kind) {
        return resourceTypes.stream()
                .filter(type -> type.startsWith("imsqti_") && type.contains(part))
                .findFirst()
                .map(type -> new DetectedPackage(kind, PackageDetection.IMS, "lists resources of type " + type));
    }

    private String version() {
        return text("schemaversion");
    }

    private String schema() {
        return text("schema");
    }

    private String text(String name) {
        NodeList found = manifest.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
