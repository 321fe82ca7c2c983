package org.lmiinstitute.lms.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.notification.internal.InstituteDesk;
import org.lmiinstitute.lms.notification.internal.MailChannel;
import org.lmiinstitute.lms.notification.internal.MailTable;

/** Administrators of the institute see and steer the mail that waits, was sent or could not be sent. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class MailQueueService {

    private MailTable mails;
    private MailChannel channel;
    private InstituteDesk desk;
    private Clock clock;

    public MailQueueService() {}

    @Inject
    public MailQueueService(MailTable mails, MailChannel channel, InstituteDesk desk, Clock clock) {
        this.mails = mails;
        this.channel = channel;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether there is a mail server; without one all mail waits. */
    public boolean isServed() {
        desk.require();
        return channel.isOpen();
    }

    public QueueCounts counts() {
        desk.require();
        return mails.counts();
    }

    /** The newest. */
    public List<Mail> latest(Optional<QueueState> state, int most) {
        desk.require();
        return mails.latest(state, most);
    }

    public Mail get(UUID id) {
        desk.require();
        return mails.find(id).orElseThrow(() -> missing(id));
    }

    /** Has a mail tried at once that waits or failed. */
    public void retry(UUID id) {
        desk.require();
        if (!mails.retry(id, clock.instant())) {
            throw missing(id);
        }
    }

    /** Has all tried again that failed. */
    public void retryFailed() {
        desk.require();
        mails.retryFailed(clock.instant());
    }

    /** Has a mail never sent that waits or failed. */
    public void discard(UUID id) {
        desk.require();
        if (!mails.discard(id, clock.instant())) {
            throw missing(id);
        }
    }

    private static NotFoundException missing(UUID id) {
        return new NotFoundException("mail that this could be done with", id);
    }
}
