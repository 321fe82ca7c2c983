package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.Enrollment;

/** What the LMS says of a course outside of any launch. */
@ApplicationScoped
public class CourseStatements {

    private RevisionService revisions;
    private IdBase idBase;
    private Ids ids;

    protected CourseStatements() {}

    @Inject
    public CourseStatements(RevisionService revisions, IdBase idBase, Ids ids) {
        this.revisions = revisions;
        this.idBase = idBase;
        this.ids = ids;
    }

    /** cmi5, section 9.6.3.1: what the LMS says outside of any launch has a session id of its own. */
    ObjectNode satisfied(CourseOutline course, Enrollment enrollment, List<Attempt> attempted, Instant now) {
        Attempt last =
                attempted.stream().max(Comparator.comparing(Attempt::beganAt)).orElseThrow();
        PlaySession session = new PlaySession(
                idBase.value(),
                enrollment.accountId(),
                enrollment.id(),
                last.id(),
                ids.next(),
                now,
                revisions.getRevision(last.revisionId()),
                Optional.of(Iri.of(idBase, Iri.Kind.COURSE, course.id()).value()));
        return new SessionStatements(session).satisfied(ids.next(), course.title(), now);
    }
}
