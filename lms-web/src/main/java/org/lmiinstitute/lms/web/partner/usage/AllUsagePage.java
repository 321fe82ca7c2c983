package org.lmiinstitute.lms.web.partner.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lmiinstitute.lms.partner.PackageCalls;
import org.lmiinstitute.lms.partner.PartnerUse;

/** How the packages of all partners, or of one, are used. */
@Named("allUsagePage")
@RequestScoped
public class AllUsagePage extends UsagePage {

    @Inject
    private UseCounts counts;

    @Inject
    private UseRows useRows;

    @Inject
    private HttpServletRequest request;

    private Counted all;

    /** An organization whose packages were used. */
    public record Choice(UUID id, String name) {}

    @Override
    Counted count(Days counted) {
        all = counts.all(counted);
        return UseCounts.organization(request).map(all::of).orElse(all);
    }

    public List<Choice> getOrganizations() {
        return Stream.concat(
                        all.use().stream().map(PartnerUse::organizationId),
                        all.calls().stream().map(PackageCalls::organizationId))
                .distinct()
                .map(id -> new Choice(id, useRows.organization(id)))
                .toList();
    }

    /** {@code selected} for the organization that is looked at, else null: the value of that attribute. */
    public String selected(UUID organization) {
        return UseCounts.organization(request).filter(organization::equals).isPresent() ? "selected" : null;
    }

    @Override
    public String getQuery() {
        return super.getQuery()
                + UseCounts.organization(request)
                        .map(id -> "&organization=" + id)
                        .orElse("");
    }
}
