package org.lmiinstitute.lms.tracking.internal;

import java.util.Arrays;
import java.util.Optional;

/** Every verb that the LMS itself says, each from the published profile that defines it. */
enum Verb {
    /** cmi5, section 9.3.1. */
    LAUNCHED("http://adlnet.gov/expapi/verbs/launched"),
    /** cmi5, section 9.3.2; for a video the Video Profile's. */
    INITIALIZED("http://adlnet.gov/expapi/verbs/initialized"),
    /** cmi5, section 9.3.3; of an activity ADL's. */
    COMPLETED("http://adlnet.gov/expapi/verbs/completed"),
    /** cmi5, section 9.3.4; of a quiz ADL's. */
    PASSED("http://adlnet.gov/expapi/verbs/passed"),
    /** cmi5, section 9.3.5; of a quiz ADL's. */
    FAILED("http://adlnet.gov/expapi/verbs/failed"),
    /** cmi5, section 9.3.8. */
    TERMINATED("http://adlnet.gov/expapi/verbs/terminated"),
    /** cmi5, section 9.3.9. */
    SATISFIED("https://w3id.org/xapi/adl/verbs/satisfied"),
    /** ADL's; of an external package that counts and does not judge. */
    SCORED("http://adlnet.gov/expapi/verbs/scored"),
    /** ADL's, of a SCO that is to be gone on with. */
    SUSPENDED("http://adlnet.gov/expapi/verbs/suspended"),
    RESUMED("http://adlnet.gov/expapi/verbs/resumed"),
    EXPERIENCED("http://adlnet.gov/expapi/verbs/experienced"),
    ATTEMPTED("http://adlnet.gov/expapi/verbs/attempted"),
    ANSWERED("http://adlnet.gov/expapi/verbs/answered"),
    /** ADL's; the Video Profile has no verb for "still watching". */
    PROGRESSED("http://adlnet.gov/expapi/verbs/progressed"),
    PLAYED("https://w3id.org/xapi/video/verbs/played"),
    PAUSED("https://w3id.org/xapi/video/verbs/paused"),
    SEEKED("https://w3id.org/xapi/video/verbs/seeked");

    private final String iri;

    Verb(String iri) {
        this.iri = iri;
    }

    String iri() {
        return iri;
    }

    /** In English, as the profiles give it. */
    String display() {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    static Optional<Verb> find(String iri) {
        return Arrays.stream(values()).filter(verb -> verb.iri.equals(iri)).findFirst();
    }
}
