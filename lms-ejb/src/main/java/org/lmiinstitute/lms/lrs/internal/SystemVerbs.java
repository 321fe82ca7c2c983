package org.lmiinstitute.lms.lrs.internal;

import java.util.Set;

/** The verbs of a launching system (cmi5, section 9.3) and the one that undoes: never for a credential that the public can read. */
final class SystemVerbs {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String CMI5 = "https://w3id.org/xapi/adl/verbs/";

    static final Set<String> ALL =
            Set.of(ADL + "voided", ADL + "launched", CMI5 + "satisfied", CMI5 + "waived", CMI5 + "abandoned");

    private SystemVerbs() {}
}
