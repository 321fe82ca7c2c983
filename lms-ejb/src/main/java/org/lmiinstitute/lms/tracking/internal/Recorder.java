package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.Consequences;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.Watched;
import org.lmiinstitute.lms.tracking.Experience;
import org.lmiinstitute.lms.tracking.PackageEvent;

/**
 * Records what happened in a call with everything that follows from it, in one batch and one transaction: the statements go to
 * the LRS, whose event brings them back to the {@link Projection}.
 */
@ApplicationScoped
public class Recorder {

    private OwnRecords records;
    private CourseEnd courseEnd;
    private Ids ids;

    protected Recorder() {}

    @Inject
    public Recorder(OwnRecords records, CourseEnd courseEnd, Ids ids) {
        this.records = records;
        this.courseEnd = courseEnd;
        this.ids = ids;
    }

    /**
     * Records a fact.
     *
     * @param eventId the browser's id of the event: its statement's id
     */
    public void record(Play play, UUID eventId, ProgressFact.OfActivity fact) {
        Statements statements = new Statements(play.session());
        record(play, List.of(fact), statements, (first, after) -> statements.of(eventId, first, after));
    }

    /** Records facts that come together, in their order. */
    public void record(Play play, List<? extends ProgressFact.OfActivity> facts) {
        Statements statements = new Statements(play.session());
        record(play, facts, statements, (fact, after) -> statements.of(ids.next(), fact, after));
    }

    /** Records what a SCO tells of how its learner did. */
    public void recordOfSco(Play play, ProgressFact.OfActivity fact) {
        Statements statements = new Statements(play.session());
        PackageStatements sco = scoOf(play, fact.activity());
        record(play, List.of(fact), statements, (first, after) -> sco.inTerms(statements.of(ids.next(), first, after)));
    }

    /** Records what else a SCO tells; nothing follows from it. */
    public void note(Play play, String activity, List<PackageEvent> events) {
        List<ObjectNode> batch = new ArrayList<>(beginning(play, new Statements(play.session())));
        PackageStatements statements = scoOf(play, activity);
        events.forEach(event -> batch.add(statements.of(ids.next(), event, play.now())));
        records.record(batch);
    }

    private static PackageStatements scoOf(Play play, String activity) {
        return new PackageStatements(play.session(), play.activity(activity));
    }

    /** Records what happened to a video. */
    public void record(Play play, Experience event, Watched fact) {
        Statements statements = new Statements(play.session());
        record(play, List.of(fact), statements, (first, after) -> statements.of(event, fact));
    }

    /** Records the end of the session, once. */
    public void end(Play play) {
        if (play.launch().isInitialized() && !play.launch().isTerminated()) {
            play.launch().terminate(play.now());
            records.record(List.of(new Statements(play.session()).ofSession().terminated(ids.next(), play.now())));
        }
    }

    /** @param said the statement of one of the facts, of which all else follows, and of the progress after it */
    private void record(
            Play play,
            List<? extends ProgressFact.OfActivity> facts,
            Statements statements,
            BiFunction<ProgressFact.OfActivity, AttemptProgress, ObjectNode> said) {
        List<ObjectNode> batch = new ArrayList<>(beginning(play, statements));
        Consequences consequences =
                new Consequences(play.document(), play.session().draws());
        AttemptProgress progress = play.before();
        boolean moduleCompleted = false;
        for (ProgressFact.OfActivity fact : facts) {
            List<ProgressFact> all = consequences.of(fact, progress, play.now());
            progress = fact.on(progress);
            batch.add(said.apply(fact, progress));
            for (ProgressFact consequence : all.subList(1, all.size())) {
                progress = consequence.on(progress);
                batch.add(statements.of(ids.next(), consequence, progress));
                moduleCompleted |= consequence instanceof ModuleCompleted;
            }
        }
        if (moduleCompleted) {
            courseEnd.satisfied(play, statements).ifPresent(batch::add);
        }
        records.record(batch);
        if (moduleCompleted) {
            courseEnd.certify(play);
        }
    }

    /** A session is launched and initialized when something first happens in it: looking at a page records nothing. */
    private List<ObjectNode> beginning(Play play, Statements statements) {
        if (play.launch().isInitialized()) {
            return List.of();
        }
        play.launch().initialize(play.now());
        return List.of(
                statements.ofSession().launched(ids.next(), play.launchUrl()),
                statements.ofSession().initialized(ids.next(), play.now()));
    }
}
