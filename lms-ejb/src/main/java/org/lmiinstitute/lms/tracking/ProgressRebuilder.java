package org.lmiinstitute.lms.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.tracking.internal.RegistrationRebuild;

/**
 * Makes everyone's progress again from the statements. Trusted: the launcher's control channel enters by it. One registration
 * is one transaction that holds its learner's place, so learners can go on meanwhile.
 */
@ApplicationScoped
public class ProgressRebuilder {

    private RegistrationRebuild rebuild;

    protected ProgressRebuilder() {}

    @Inject
    public ProgressRebuilder(RegistrationRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Rebuilds all progress; the answer is how many registrations were made again. */
    public int rebuildAll() {
        List<UUID> registrations = rebuild.registrations();
        registrations.forEach(rebuild::rebuild);
        return registrations.size();
    }
}
