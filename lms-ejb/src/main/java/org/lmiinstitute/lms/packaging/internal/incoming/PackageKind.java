package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;

/** What a delivered package is. */
public enum PackageKind {
    /** IMS Common Cartridge 1.0. */
    CC_1_0("Common Cartridge 1.0"),
    /** IMS Common Cartridge 1.1. */
    CC_1_1("Common Cartridge 1.1"),
    /** IMS Common Cartridge 1.2. */
    CC_1_2("Common Cartridge 1.2"),
    /** IMS Common Cartridge 1.3. */
    CC_1_3("Common Cartridge 1.3"),
    /** Question banks and tests in IMS QTI 1.2. */
    QTI_12("QTI 1.2"),
    /** The same in QTI 2.1. */
    QTI_21("QTI 2.1"),
    /** The same in QTI 2.2. */
    QTI_22("QTI 2.2"),
    /** ADL SCORM 1.2. */
    SCORM_12("SCORM 1.2"),
    /** ADL SCORM 2004, 2nd to 4th edition. */
    SCORM_2004("SCORM 2004"),
    /** A cmi5 course. */
    CMI5("cmi5"),
    /** xAPI content that is launched by a {@code tincan.xml}. */
    XAPI("xAPI (tincan.xml)"),
    /** A package that was made here, in whatever format. */
    OWN("our own package"),
    /** Modules, banks and courses as our content files. */
    CONTENT("content files");

    private final String label;

    PackageKind(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    /**
     * Finds out by manifests and what they declare, never by the name of the archive. A package that has several is what tracks
     * most: our own, then cmi5, then by {@code imsmanifest.xml}, then {@code tincan.xml}.
     *
     * @throws ArchiveRefusedException if it is none of these; it says what was looked for
     */
    public static DetectedPackage detect(SourceFiles files) throws IOException {
        return new PackageDetection(files).detect();
    }
}
