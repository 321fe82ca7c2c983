package org.lmiinstitute.lms.packaging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A format in which a module or a course can be taken into another learning system. */
public enum PackageFormat {
    /** ADL SCORM 1.2: one SCO a module, run by nearly every learning system. */
    SCORM_12("scorm12", "SCORM 1.2", Kind.PLAYED, "scorm12"),
    /** ADL SCORM 2004, 4th edition: one SCO a module; simple enough for systems of the 3rd edition. */
    SCORM_2004("scorm2004", "SCORM 2004", Kind.PLAYED, "scorm2004"),
    /** cmi5 (IEEE 9274.2.1 / AICC "Quartz"): an assignable unit a module, which reports xAPI statements. */
    CMI5("cmi5", "cmi5", Kind.PLAYED, "cmi5"),
    /** xAPI with a {@code tincan.xml}: the older way to launch what reports statements. */
    XAPI("xapi", "xAPI", Kind.PLAYED, "xapi"),
    /** Web pages that need no system and no network: opened from a folder, they keep progress in the browser. */
    HTML("html", "Web pages", Kind.PLAYED, "html"),
    /** IMS Common Cartridge 1.1: lessons and quizzes that a partner can edit; the newest that Moodle takes in. */
    CC_11("cc11", "Common Cartridge 1.1", Kind.CARTRIDGE, ""),
    /** IMS Common Cartridge 1.3: the same for Canvas and others. */
    CC_13("cc13", "Common Cartridge 1.3", Kind.CARTRIDGE, ""),
    /** SCORM 1.2 with nothing inside: each launch loads the module from here. */
    SCORM_12_DISPATCH("scorm12-dispatch", "SCORM 1.2, thin", Kind.DISPATCH, "scorm12"),
    /** SCORM 2004 with nothing inside. */
    SCORM_2004_DISPATCH("scorm2004-dispatch", "SCORM 2004, thin", Kind.DISPATCH, "scorm2004"),
    /** cmi5 with nothing inside. */
    CMI5_DISPATCH("cmi5-dispatch", "cmi5, thin", Kind.DISPATCH, "cmi5");

    /** What a package in a format consists of. */
    public enum Kind {
        /** The player, and all that it plays. */
        PLAYED,
        /** The content in parts that a partner edits, and no player. */
        CARTRIDGE,
        /** A start page that loads the player and the module's revision of the day. */
        DISPATCH
    }

    private final String code;
    private final String label;
    private final Kind kind;
    private final String adapter;

    PackageFormat(String code, String label, Kind kind, String adapter) {
        this.code = code;
        this.label = label;
        this.kind = kind;
        this.adapter = adapter;
    }

    /** The name used in addresses and in file names. */
    public String code() {
        return code;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** How the player calls the way in which it tells the learning system what happens; empty where there is no player. */
    public String adapter() {
        return adapter;
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
