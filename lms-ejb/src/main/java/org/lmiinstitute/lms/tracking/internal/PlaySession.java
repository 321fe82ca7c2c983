package org.lmiinstitute.lms.tracking.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.Draws;

/**
 * Who plays what: all that a statement says about its circumstances.
 *
 * @param idBase the base of the installation's IRIs
 * @param accountId the learner
 * @param registration the enrollment, or the attempt where there is no course
 * @param attemptId the attempt
 * @param launchId the launch session
 * @param launchedAt when it was launched
 * @param document the revision that the attempt is pinned to
 * @param course the IRI of the course, if the module is played within one
 */
public record PlaySession(
        String idBase,
        UUID accountId,
        UUID registration,
        UUID attemptId,
        UUID launchId,
        Instant launchedAt,
        RevisionDocument document,
        Optional<String> course) {

    public Draws draws() {
        return new Draws(attemptId);
    }

    /** The activity id of the launched module: its publisher id, the IRI, is another (cmi5, section 8.1.5). */
    public String launchedId() {
        return document.iri() + LAUNCHED_SUFFIX;
    }

    static final String LAUNCHED_SUFFIX = "/au";
}
