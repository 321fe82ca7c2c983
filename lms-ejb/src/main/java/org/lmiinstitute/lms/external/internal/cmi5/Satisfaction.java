package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.StatementLog;

/** Says what is satisfied, once in a registration (section 9.3.9), and keeps all else that the LMS itself says. */
@ApplicationScoped
public class Satisfaction {

    private StatementLog log;
    private LrsStores stores;
    private IdBase idBase;
    private Ids ids;
    private Clock clock;

    protected Satisfaction() {}

    @Inject
    public Satisfaction(StatementLog log, LrsStores stores, IdBase idBase, Ids ids, Clock clock) {
        this.log = log;
        this.stores = stores;
        this.idBase = idBase;
        this.ids = ids;
        this.clock = clock;
    }

    CoursePlay playOf(Cmi5Registration registration, UUID accountId, ExternalPackage course) {
        return new CoursePlay(idBase.value(), accountId, registration.id(), course);
    }

    /** Says what is satisfied now and was not before. */
    void evaluate(Cmi5Registration registration, CoursePlay play, UUID sessionId) {
        List<CourseStanding.Satisfied> found =
                registration.standing().newlySatisfied(play.course().structure());
        if (found.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        OwnStatements statements = new OwnStatements(play);
        record(found.stream()
                .map(satisfied -> statements.satisfied(ids.next(), sessionId, satisfied, now))
                .toList());
        registration.stand(registration.standing().satisfying(found));
    }

    void record(List<ObjectNode> statements) {
        log.record(stores.instituteStore(), statements);
    }
}
