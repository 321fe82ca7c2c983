package org.lmiinstitute.lms.lrs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.internal.ActorIdentities;
import org.lmiinstitute.lms.lrs.internal.RecordFinder;
import org.lmiinstitute.lms.lrs.internal.RecordNames;
import org.lmiinstitute.lms.lrs.internal.WritesUnderWay;

/**
 * The records for people: analysts and administrators read those of their organization's store, learners their own. Each call reads
 * one page, so no transaction and no connection is held between two of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordService {

    /** What a page of the browser shows, and what a look at the tail brings at most. */
    public static final int PAGE = 50;

    /** How many records an export holds in memory. */
    public static final int EXPORT_PAGE = 100;

    private RecordFinder finder;
    private RecordNames names;
    private ActorIdentities identities;
    private LrsStores stores;
    private WritesUnderWay writes;
    private Caller caller;

    public RecordService() {}

    @Inject
    public RecordService(
            RecordFinder finder,
            RecordNames names,
            ActorIdentities identities,
            LrsStores stores,
            WritesUnderWay writes,
            Caller caller) {
        this.finder = finder;
        this.names = names;
        this.identities = identities;
        this.stores = stores;
        this.writes = writes;
        this.caller = caller;
    }

    /** A page of records with the names of their people; six queries at most. */
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    public RecordPage find(RecordSearch search) {
        return find(search, PAGE);
    }

    /** A page for an export, which is longer. */
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    public RecordPage exported(RecordSearch search) {
        return find(search, EXPORT_PAGE);
    }

    /**
     * What was stored behind a row, oldest first; only what nothing can be stored before any more, so that whoever asks again behind
     * the last record misses none (of this node's writers).
     */
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    public RecordPage tail(RecordSearch search, UUID row) {
        Instant end = writes.consistentThrough().truncatedTo(ChronoUnit.MILLIS).minusMillis(1);
        return find(search.after(row, true).until(end), PAGE);
    }

    /** A record of the caller's store, voided or not. */
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    public RecordPage get(UUID statementId) {
        UUID store = store();
        return names.of(only(finder.find(store, statementId), statementId), known(store));
    }

    /**
     * What an account is called.
     *
     * @throws NotFoundException if there is none with this id, or it is one of another organization's and the caller is not of the
     *     institute
     */
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    public String nameOf(UUID accountId) {
        return caller.organizationId()
                .flatMap(organization -> names.find(accountId, organization))
                .orElseThrow(() -> new NotFoundException("account", accountId));
    }

    /** A page of what the caller did, whatever actor the search names. */
    @RolesAllowed(Role.LEARNER)
    public RecordPage own(RecordSearch search) {
        RecordPage own = finder.findByActor(
                stores.instituteStore(), search, identities.ofAccount(caller.requireAccountId()), PAGE);
        return names.of(own, Optional.empty());
    }

    /** A record of the caller's own. */
    @RolesAllowed(Role.LEARNER)
    public RecordPage getOwn(UUID statementId) {
        Optional<StatementRecord> own = finder.find(stores.instituteStore(), statementId)
                .filter(found -> identities.isActor(found.json(), caller.requireAccountId()));
        return names.of(only(own, statementId), Optional.empty());
    }

    private RecordPage find(RecordSearch search, int limit) {
        UUID store = store();
        Optional<UUID> known = known(store);
        return names.of(finder.find(store, search, identities.of(search.actor(), known), limit), known);
    }

    /** Whose people are known by name to who reads a store: the institute knows everybody, another organization its own. */
    private Optional<UUID> known(UUID store) {
        return store.equals(stores.instituteStore()) ? Optional.empty() : caller.organizationId();
    }

    /** The store of the caller's organization: nobody reads another's. */
    private UUID store() {
        return caller.organizationId()
                .map(stores::storeOf)
                .orElseThrow(() -> new NotAllowedException(
                        "Your account belongs to no organization, so there are no records for it to read."));
    }

    private static RecordPage only(Optional<StatementRecord> found, UUID id) {
        StatementRecord one = found.orElseThrow(() -> new NotFoundException("statement", id));
        return new RecordPage(List.of(one), AccountNames.NONE, Optional.empty());
    }
}
