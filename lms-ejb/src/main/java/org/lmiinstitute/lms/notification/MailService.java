package org.lmiinstitute.lms.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.notification.internal.MailTable;

/**
 * Trusted: the features queue mail here, in their own transaction, when they have decided who is told what. It is sent when that is
 * committed, and never if it is rolled back.
 */
@ApplicationScoped
public class MailService {

    private MailTable mails;
    private Accounts accounts;

    protected MailService() {}

    @Inject
    public MailService(MailTable mails, Accounts accounts) {
        this.mails = mails;
        this.accounts = accounts;
    }

    /** Queues a mail; none for an account that was closed. */
    public void queue(QueuedMail mail) {
        if (mail.to() instanceof Recipient.OfAccount person) {
            accounts.find(person.accountId())
                    .filter(Account::isActive)
                    .ifPresent(account -> mails.add(mail, account.getId(), account.getEmail()));
        } else if (mail.to() instanceof Recipient.AtAddress somebody) {
            UUID noAccount = null;
            mails.add(mail, noAccount, somebody.address());
        }
    }
}
