package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;

/** Files of imports that are over: rows change first and files go after, so a server that dies between the two leaves files. */
@ApplicationScoped
public class Leftovers {

    /** Whoever changed the row removes the files sooner, if at all. */
    static final Duration AGE = Duration.ofDays(1);

    private ImportTable imports;
    private DeliveredFiles files;
    private Clock clock;

    protected Leftovers() {}

    @Inject
    public Leftovers(ImportTable imports, DeliveredFiles files, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /** Removes what has lain for long and belongs to no import, or to one that needs no files any more. */
    void remove() {
        files.unchangedSince(clock.instant().minus(AGE)).stream()
                .filter(this::isOver)
                .forEach(files::remove);
    }

    private boolean isOver(UUID id) {
        return imports.find(id)
                .map(ContentImport::state)
                .map(state -> state == ImportState.ACCEPTED || state == ImportState.CANCELLED)
                .orElse(true);
    }
}
