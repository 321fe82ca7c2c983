package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.Role;

/** Where accounts are kept. */
@ApplicationScoped
public class AccountRepository {
    @Inject
    private EntityManager entities;

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    public Optional<Account> findByEmail(String email) {
        return entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", Account.normalEmail(email))
                .getResultStream()
                .findFirst();
    }

    /** What these accounts are called. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return entities.createQuery("select a.id, a.displayName from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** What those of these accounts are called that belong to an organization. */
    public Map<UUID, String> namesOf(Collection<UUID> ids, UUID organization) {
        return entities.createQuery(
                        "select a.id, a.displayName from Account a where a.id in :ids and a.organizationId = :organization",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("organization", organization)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** What an account is called that belongs to an organization; any account for the institute. */
    public Optional<String> nameKnownTo(UUID organization, UUID accountId) {
        return entities.createQuery(
                        "select a.displayName from Account a where a.id = :id and (a.organizationId = :organization"
                                + " or exists (select o.id from Organization o where o.id = :organization and o.code = :institute))",
                        String.class)
                .setParameter("id", accountId)
                .setParameter("organization", organization)
                .setParameter("institute", Organization.INSTITUTE)
                .getResultStream()
                .findFirst();
    }

    /** Whether anybody can administer this installation. */
    public boolean hasAdministrator() {
        return entities.createQuery(
                                "select count(a) from Account a where a.active = true and :role member of a.roles",
                                Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    /** Administrators, open or not, who belong to no organization. */
    public List<Account> administratorsWithoutOrganization() {
        return entities.createQuery(
                        "select a from Account a where a.organizationId is null and :role member of a.roles",
                        Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultList();
    }

    public void add(Account account) {
        entities.persist(account);
    }
}
