package org.lmiinstitute.lms.packaging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A format in which a module or a course can be taken into another learning system. */
public enum PackageFormat {
    /** ADL SCORM 1.2: one SCO a module, run by nearly every learning system. */
    SCORM_12("scorm12", "SCORM 1.2"),
    /** cmi5 (IEEE 9274.2.1 / AICC "Quartz"): an assignable unit a module, which reports xAPI statements. */
    CMI5("cmi5", "cmi5"),
    /** IMS Common Cartridge 1.1: lessons and quizzes that a partner can edit; the newest that Moodle takes in. */
    CC_11("cc11", "Common Cartridge 1.1"),
    /** IMS Common Cartridge 1.3: the same for Canvas and others. */
    CC_13("cc13", "Common Cartridge 1.3");

    private final String code;
    private final String label;

    PackageFormat(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The name used in addresses, in file names and as the player's adapter. */
    public String code() {
        return code;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    public static Optional<PackageFormat> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }

    /** The codes of all formats, in the order in which they are offered. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(PackageFormat::code).toList();
    }
}
