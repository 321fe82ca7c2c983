package org.lmiinstitute.lms.external.internal.cmi5;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The verbs of section 9.3. */
public enum Cmi5Verb {
    LAUNCHED("http://adlnet.gov/expapi/verbs/", false),
    INITIALIZED("http://adlnet.gov/expapi/verbs/", true),
    COMPLETED("http://adlnet.gov/expapi/verbs/", true),
    PASSED("http://adlnet.gov/expapi/verbs/", true),
    FAILED("http://adlnet.gov/expapi/verbs/", true),
    ABANDONED("https://w3id.org/xapi/adl/verbs/", false),
    WAIVED("https://w3id.org/xapi/adl/verbs/", false),
    TERMINATED("http://adlnet.gov/expapi/verbs/", true),
    SATISFIED("https://w3id.org/xapi/adl/verbs/", false);

    private final String base;
    private final boolean isOfUnits;

    Cmi5Verb(String base, boolean isOfUnits) {
        this.base = base;
        this.isOfUnits = isOfUnits;
    }

    public String iri() {
        return base + display();
    }

    /** In English. */
    public String display() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a unit says it; else the LMS alone does. */
    public boolean isOfUnits() {
        return isOfUnits;
    }

    /** Whether it judges: a session may do so once. */
    public boolean isJudgement() {
        return this == PASSED || this == FAILED;
    }

    /** Whether it says something that satisfies, which is said in mode Normal only (section 10.2.2). */
    public boolean isOfResults() {
        return this == COMPLETED || isJudgement();
    }

    public static Optional<Cmi5Verb> find(String iri) {
        return Arrays.stream(values()).filter(verb -> verb.iri().equals(iri)).findFirst();
    }
}
