package org.lmiinstitute.lms.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.partner.internal.CopyRepository;

/** The register of who holds which copy of what. Trusted: {@link PartnerService} decides who may take and who may see. */
@ApplicationScoped
public class CopyRegister {

    private CopyRepository copies;
    private Ids ids;
    private Clock clock;

    protected CopyRegister() {}

    @Inject
    public CopyRegister(CopyRepository copies, Ids ids, Clock clock) {
        this.copies = copies;
        this.ids = ids;
        this.clock = clock;
    }

    /** The latest copy of each module or course and format that an organization took, newest first. */
    public List<RegisteredCopy> latestCopies(UUID organizationId) {
        return copies.latest(organizationId);
    }

    /** Enters a download; it counts from the moment at which the bytes are handed out. */
    @Transactional
    RegisteredCopy enter(Taker taker, PackageFile file) {
        RegisteredCopy copy = new RegisteredCopy(ids.next(), taker, file, clock.instant());
        copies.add(copy);
        return copy;
    }
}
