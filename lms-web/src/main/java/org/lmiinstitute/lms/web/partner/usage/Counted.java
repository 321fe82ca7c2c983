package org.lmiinstitute.lms.web.partner.usage;

import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.partner.PackageCalls;
import org.lmiinstitute.lms.partner.PartnerUse;

/** What packages reported and how often they called on some days. */
record Counted(List<PartnerUse> use, List<PackageCalls> calls) {

    /** Of one organization only. */
    Counted of(UUID organization) {
        return new Counted(
                use.stream()
                        .filter(row -> row.organizationId().equals(organization))
                        .toList(),
                calls.stream()
                        .filter(row -> row.organizationId().equals(organization))
                        .toList());
    }
}
