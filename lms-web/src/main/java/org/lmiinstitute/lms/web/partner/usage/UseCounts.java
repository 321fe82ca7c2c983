package org.lmiinstitute.lms.web.partner.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.partner.PartnerUse;
import org.lmiinstitute.lms.partner.UseService;

/** Counts the use of packages, for a page or for a file. */
@RequestScoped
public class UseCounts {

    private UseService use;
    private Caller caller;

    protected UseCounts() {}

    @Inject
    public UseCounts(UseService use, Caller caller) {
        this.use = use;
        this.caller = caller;
    }

    Counted own(Days days) {
        UUID organization = caller.organizationId().orElse(new UUID(0, 0));
        return new Counted(
                use.ownUse(days.first(), days.last()).stream()
                        .map(row -> new PartnerUse(organization, row))
                        .toList(),
                use.ownCalls(days.first(), days.last()));
    }

    Counted all(Days days) {
        return new Counted(use.allUse(days.first(), days.last()), use.allCalls(days.first(), days.last()));
    }

    /** The one organization that is asked for; what is no id asks for none. */
    static Optional<UUID> organization(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("organization"))
                    .filter(text -> !text.isBlank())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
