package org.lmiinstitute.lms.lrs.internal;

/** What statements are found by; the code is part of every key's hash and never changes. */
enum KeyKind {
    VERB('v'),
    REGISTRATION('r'),
    /** Actor or object, or a member of a group there. */
    AGENT('a'),
    /** An agent anywhere else: context or SubStatement. */
    RELATED_AGENT('b'),
    /** The object. */
    ACTIVITY('o'),
    /** An activity anywhere else: context or SubStatement. */
    RELATED_ACTIVITY('p'),
    /** The credential that wrote it. */
    AUTHORITY('c');

    private final char code;

    KeyKind(char code) {
        this.code = code;
    }

    char code() {
        return code;
    }
}
