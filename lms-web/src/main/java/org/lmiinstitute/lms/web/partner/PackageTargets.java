package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.web.shell.IriTarget;

/** The pages that say what a package or a licence is, to whoever meets its IRI in a record; a page says too that there is none. */
@ApplicationScoped
public class PackageTargets implements IriTarget {

    @Override
    public Optional<String> find(Iri.Kind kind, UUID id) {
        return switch (kind) {
            case PACKAGE -> Optional.of("/packages/" + id);
            case LICENCE -> Optional.of("/licences/" + id);
            default -> Optional.empty();
        };
    }
}
