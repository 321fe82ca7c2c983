package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.notification.MailService;
import org.lmiinstitute.lms.notification.QueuedMail;
import org.lmiinstitute.lms.partner.ChangeNews;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.partner.Subscription;

/** Tells a mail subscriber all news of a publication run in one mail. */
@ApplicationScoped
public class ChangeMail {

    private static final int LONGEST_SUBJECT = 250;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.US)
            .withZone(ZoneOffset.UTC);

    private MailService mails;
    private OrganizationService organizations;
    private Settings settings;

    protected ChangeMail() {}

    @Inject
    public ChangeMail(MailService mails, OrganizationService organizations, Settings settings) {
        this.mails = mails;
        this.organizations = organizations;
        this.settings = settings;
    }

    void tell(Subscription subscription, List<ChangeNews> news) {
        String organization = organizations.get(subscription.organizationId()).getName();
        long last = news.get(news.size() - 1).change().sequence();
        mails.queue(QueuedMail.toAddress(subscription.address().orElseThrow(), subject(news), text(organization, news))
                .once("changes-" + subscription.id() + "-" + last));
    }

    private static String subject(List<ChangeNews> news) {
        String subject =
                news.size() == 1 ? headline(news.get(0).change()) : ChangeWords.say("mail.subject.many", news.size());
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject;
    }

    private static String headline(PublishedChange change) {
        return change.revision()
                .map(number -> ChangeWords.say("mail.revision", change.title(), number))
                .orElseGet(() -> ChangeWords.say("mail.course", change.title()));
    }

    private String text(String organization, List<ChangeNews> news) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(ChangeWords.say("mail.greeting", organization));
        news.forEach(one -> paragraphs.add(paragraph(one)));
        olderCopies(news).ifPresent(paragraphs::add);
        paragraphs.add(ChangeWords.say(
                "mail.end", address("/partner/packages"), organization, address("/partner/subscriptions")));
        return String.join("\n\n", paragraphs) + "\n";
    }

    private String paragraph(ChangeNews news) {
        PublishedChange change = news.change();
        List<String> lines = new ArrayList<>();
        lines.add(headline(change));
        lines.add(ChangeWords.say(change.isMajor() ? "mail.major" : "mail.minor"));
        news.words().forEach(words -> lines.add("* " + words));
        lines.add(ChangeWords.say("mail.page", address("/partner/changes/" + change.sequence())));
        return String.join("\n", lines);
    }

    /** Each once: a copy of a course may be older by several changes. */
    private Optional<String> olderCopies(List<ChangeNews> news) {
        List<String> lines = news.stream()
                .flatMap(one -> one.olderCopies().stream())
                .distinct()
                .map(this::line)
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(ChangeWords.say("mail.copies") + "\n" + String.join("\n", lines));
    }

    private String line(HeldCopy copy) {
        return ChangeWords.say(
                "mail.copy",
                copy.format().label(),
                copy.title() + " (" + copy.revision() + ")",
                DAY.format(copy.takenAt()),
                address("/partner/copies/" + copy.id()));
    }

    private String address(String path) {
        return settings.publicUrl() + path;
    }
}
