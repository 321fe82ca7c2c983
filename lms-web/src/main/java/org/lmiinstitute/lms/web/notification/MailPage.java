package org.lmiinstitute.lms.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lmiinstitute.lms.notification.Mail;
import org.lmiinstitute.lms.notification.MailQueueService;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.Spans;

/** One mail: what it says, to whom, and how it stands with it. */
@Named("mailPage")
@RequestScoped
public class MailPage implements LoadedPage {

    @Inject
    private MailQueueService queue;

    @Inject
    private QueueRows queueRows;

    @Inject
    private Spans spans;

    @Inject
    private PathVariables path;

    private Mail mail;

    @Override
    public void load() {
        mail = queue.get(PathId.of("mail", path.get("id")));
    }

    public QueueRow getRow() {
        return queueRows.row(mail);
    }

    public Mail getMail() {
        return mail;
    }

    public String getQueued() {
        return spans.ago(mail.delivery().queued());
    }

    public boolean isRich() {
        return mail.html().isPresent();
    }
}
