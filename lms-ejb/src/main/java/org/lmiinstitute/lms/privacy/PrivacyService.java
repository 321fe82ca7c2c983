package org.lmiinstitute.lms.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.privacy.internal.ErasureWorker;
import org.lmiinstitute.lms.privacy.internal.PersonExport;
import org.lmiinstitute.lms.privacy.internal.RequestTable;

/**
 * What people may ask of their data, and administrators do for them. Administrators of the institute serve everybody, those of another
 * organization its own people. No call holds a transaction for longer than a slice of the work.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrivacyService {

    private static final int SHOWN = 50;

    @Inject
    Accounts accounts;

    @Inject
    Institute institute;

    @Inject
    Caller caller;

    @Inject
    RequestTable requests;

    @Inject
    PersonExport export;

    @Inject
    ErasureWorker worker;

    @Inject
    Transactions transactions;

    /** The account with a mail address, if the caller may decide over its data. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Optional<PersonFound> find(String email) {
        return accounts.findByEmail(email).filter(this::mayServe).map(this::found);
    }

    /** An account, if the caller may decide over its data. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Optional<PersonFound> find(UUID accountId) {
        return accounts.find(accountId).filter(this::mayServe).map(this::found);
    }

    /** Hands out a person's data as a zip, written as it is read; the record of it is kept before the first byte. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void export(UUID accountId, OutputStream out) {
        write(served(accountId).getId(), out);
    }

    /** Refuses what {@link #export} would refuse, before anything is written. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void checkExport(UUID accountId) {
        served(accountId);
    }

    /** Hands out the caller's own data. */
    @RolesAllowed(Role.LEARNER)
    public void exportOwn(OutputStream out) {
        write(caller.requireAccountId(), out);
    }

    /**
     * Begins to take a person away. The account is closed when this returns; the rest follows, and goes on after any crash.
     *
     * @param typed the person's mail address, typed by the one who asks as a confirmation
     * @return the request
     * @throws InvalidInputException if what was typed is another address
     * @throws ConflictException if it is the caller's own account, or nobody else administers
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public UUID takeAway(UUID accountId, PrivacyKind kind, String typed) {
        Account account = served(accountId);
        if (kind == PrivacyKind.EXPORT) {
            throw new InvalidInputException("kind", "is EXPORT", "ERASE or PSEUDONYMIZE");
        }
        if (typed == null || !Account.normalEmail(typed).equals(account.getEmail())) {
            throw new InvalidInputException(
                    "confirmation", "is not the mail address of this account", "its address, to confirm who is meant");
        }
        if (isOwn(accountId)) {
            throw new ConflictException("Nobody takes their own account away: ask another administrator.");
        }
        UUID request = transactions.call(() -> begin(accountId, kind));
        worker.start(request);
        return request;
    }

    /** The latest requests, newest first; for another organization than the institute those that its own people made. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<PrivacyRequest> requests() {
        return isOfInstitute()
                ? requests.latest(SHOWN)
                : caller.organizationId()
                        .map(organization -> requests.latestOf(organization, SHOWN))
                        .orElse(List.of());
    }

    private UUID begin(UUID accountId, PrivacyKind kind) {
        Person person = accounts.findPerson(accountId).orElseThrow(() -> new NotFoundException("account", accountId));
        accounts.close(accountId);
        Optional<Person> pseudonym = kind == PrivacyKind.ERASE ? Optional.empty() : Optional.of(Person.pseudonym());
        return requests.begin(kind, new Farewell(person, pseudonym), caller.requireAccountId());
    }

    private void write(UUID accountId, OutputStream out) {
        Person person = accounts.findPerson(accountId).orElseThrow(() -> new NotFoundException("account", accountId));
        UUID request = transactions.call(() -> requests.addExport(person, caller.requireAccountId()));
        int files = export.write(person, out);
        transactions.run(() -> requests.finishExport(request, files));
    }

    private Account served(UUID accountId) {
        return accounts.find(accountId)
                .filter(this::mayServe)
                .orElseThrow(() -> new NotFoundException("account", accountId));
    }

    private boolean mayServe(Account account) {
        return isOfInstitute()
                || caller.organizationId().isPresent()
                        && caller.organizationId().equals(account.getOrganizationId());
    }

    private PersonFound found(Account account) {
        return new PersonFound(
                account.getId(),
                account.getEmail(),
                account.getDisplayName(),
                account.getCreatedAt(),
                account.getRoles(),
                isOwn(account.getId()));
    }

    private boolean isOfInstitute() {
        return caller.organizationId().filter(institute::is).isPresent();
    }

    private boolean isOwn(UUID accountId) {
        return caller.accountId().filter(accountId::equals).isPresent();
    }
}
