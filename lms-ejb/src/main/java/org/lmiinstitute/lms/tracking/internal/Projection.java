package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.learning.ProgressRecord;

/** Makes progress of statements: the only way in which progress ever changes, while learners play and in a rebuild. */
@ApplicationScoped
public class Projection {

    private ProgressRecord progress;
    private IdBase idBase;

    protected Projection() {}

    @Inject
    public Projection(ProgressRecord progress, IdBase idBase) {
        this.progress = progress;
        this.idBase = idBase;
    }

    /** Applies the LMS's own statements in the order in which they were stored. */
    public void project(List<? extends JsonNode> statements) {
        StatementFacts reader = new StatementFacts(idBase.value());
        Map<UUID, List<ProgressFact>> facts = new LinkedHashMap<>();
        for (JsonNode statement : statements) {
            reader.factOf(statement).ifPresent(fact -> reader.attemptOf(statement)
                    .ifPresent(attempt -> facts.computeIfAbsent(attempt, id -> new ArrayList<>())
                            .add(fact)));
            reader.satisfied(statement)
                    .ifPresent(enrollment -> progress.completeCourse(enrollment, reader.timeOf(statement)));
        }
        facts.forEach(progress::apply);
    }
}
