package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.identity.ApiClients;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.partner.Contact;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.Licence;
import org.lmiinstitute.lms.partner.PartnerCopy;
import org.lmiinstitute.lms.partner.RegisteredCopy;

/** Puts beside the copies of all organizations whose they are, who took them and what was heard of them. */
@ApplicationScoped
public class PartnerCopies {

    @Inject
    private HeldPackages packages;

    @Inject
    private CatalogService catalog;

    @Inject
    private LicenceRepository licences;

    @Inject
    private OrganizationService organizations;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiClients clients;

    @Inject
    private Clock clock;

    /** In the order given. */
    public List<PartnerCopy> of(List<RegisteredCopy> rows) {
        Map<UUID, RegisteredCopy> byId =
                rows.stream().collect(Collectors.toMap(RegisteredCopy::id, Function.identity()));
        Map<UUID, String> names = organizations.organizations().stream()
                .collect(Collectors.toMap(Organization::getId, Organization::getName));
        Map<UUID, String> takers = takers(rows);
        Set<UUID> callingHome = callingHome();
        return packages.held(rows, catalog.courses()).stream()
                .map(held -> new PartnerCopy(
                        held,
                        names.get(held.organizationId()),
                        taker(byId.get(held.id())).map(takers::get).orElse(""),
                        contact(held, callingHome.contains(byId.get(held.id()).licenceId()))))
                .toList();
    }

    private static Optional<UUID> taker(RegisteredCopy row) {
        return row.accountId().or(row::apiClientId);
    }

    private Map<UUID, String> takers(Collection<RegisteredCopy> rows) {
        Map<UUID, String> takers = new HashMap<>(accounts.namesOf(
                rows.stream().flatMap(row -> row.accountId().stream()).collect(Collectors.toSet())));
        takers.putAll(clients.keysOf(
                rows.stream().flatMap(row -> row.apiClientId().stream()).collect(Collectors.toSet())));
        return takers;
    }

    private Set<UUID> callingHome() {
        return licences.all().stream()
                .filter(licence -> licence.conditions().callsHome())
                .map(Licence::id)
                .collect(Collectors.toSet());
    }

    private Contact contact(HeldCopy held, boolean callsHome) {
        return Contact.of(callsHome, held.takenAt(), held.lastStart(), clock.instant());
    }
}
