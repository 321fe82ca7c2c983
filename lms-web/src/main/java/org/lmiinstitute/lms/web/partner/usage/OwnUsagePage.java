package org.lmiinstitute.lms.web.partner.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How a partner's own packages are used. */
@Named("ownUsagePage")
@RequestScoped
public class OwnUsagePage extends UsagePage {

    @Inject
    private UseCounts counts;

    @Override
    Counted count(Days counted) {
        return counts.own(counted);
    }
}
