package org.lmiinstitute.lms.packaging.internal;

import org.lmiinstitute.lms.packaging.PackageFormat;

/** The two versions of IMS Common Cartridge that are written; what differs between them is names. */
enum CartridgeVersion {
    V1_1("1.1.0", "1"),
    V1_3("1.3.0", "3");

    /** Of both versions: the profile of QTI 1.2.1 kept its name (Common Cartridge Profile 1.3, 4.10). */
    static final String QTI_NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

    static final String WEB_CONTENT = "webcontent";

    private final String number;
    private final String minor;

    CartridgeVersion(String number, String minor) {
        this.number = number;
        this.minor = minor;
    }

    static CartridgeVersion of(PackageFormat format) {
        return switch (format) {
            case CC_11 -> V1_1;
            case CC_13 -> V1_3;
            default -> throw new IllegalArgumentException(format + " is no cartridge");
        };
    }

    /** What stands in {@code schemaversion}. */
    String number() {
        return number;
    }

    /** Of content packaging: the manifest itself. */
    String manifestNamespace() {
        return "http://www.imsglobal.org/xsd/imsccv1p" + minor + "/imscp_v1p1";
    }

    /** Of the LOM profile for manifests. */
    String metadataNamespace() {
        return "http://ltsc.ieee.org/xsd/imsccv1p" + minor + "/LOM/manifest";
    }

    String linkNamespace() {
        return "http://www.imsglobal.org/xsd/imsccv1p" + minor + "/imswl_v1p" + minor;
    }

    String linkType() {
        return "imswl_xmlv1p" + minor;
    }

    String assessmentType() {
        return "imsqti_xmlv1p2/imscc_xmlv1p" + minor + "/assessment";
    }

    String bankType() {
        return "imsqti_xmlv1p2/imscc_xmlv1p" + minor + "/question-bank";
    }

    /** Pairs of namespace and schema, as {@code xsi:schemaLocation} wants them. */
    String manifestSchemas() {
        return manifestNamespace() + " " + schema("imscp_v1p2_v1p0.xsd") + " " + metadataNamespace() + " " + profile()
                + "LOM/ccv1p" + minor + "_lommanifest_v1p0.xsd";
    }

    String questionSchemas() {
        return QTI_NAMESPACE + " " + schema("qtiasiv1p2p1_v1p0.xsd");
    }

    String linkSchemas() {
        return linkNamespace() + " " + schema("imswl_v1p" + minor + ".xsd");
    }

    private String schema(String name) {
        return profile() + "ccv1p" + minor + "_" + name;
    }

    private String profile() {
        return "http://www.imsglobal.org/profile/cc/ccv1p" + minor + "/";
    }
}
