package org.lmiinstitute.lms.web.partner.copy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.partner.Contact;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.PartnerCopy;
import org.lmiinstitute.lms.web.partner.PackageWords;
import org.lmiinstitute.lms.web.shell.Spans;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Puts copies in partners' hands into words. */
@RequestScoped
public class CopyRows {

    private Texts texts;
    private Times times;
    private Spans spans;
    private PackageWords words;

    protected CopyRows() {}

    @Inject
    public CopyRows(Texts texts, Times times, Spans spans, PackageWords words) {
        this.texts = texts;
        this.times = times;
        this.spans = spans;
        this.words = words;
    }

    CopyRow row(PartnerCopy copy) {
        HeldCopy held = copy.held();
        return new CopyRow(
                held.title(),
                copy.organization(),
                words.about(held.subject(), held.format(), held.revision()),
                times.date(held.takenAt()),
                copy.takenBy(),
                spans.ago(held.takenAt()),
                text().get("copies.state." + CopyFilter.code(held.state())),
                held.state().isBehind() ? "warn" : "ok",
                heard(copy),
                copy.contact() == Contact.SILENT ? "warn" : "",
                held.state().isBehind() ? "/copies/" + held.id() : "",
                text().fill(
                                "copies.changes.name",
                                held.title(),
                                copy.organization(),
                                held.format().label()));
    }

    private String heard(PartnerCopy copy) {
        HeldCopy held = copy.held();
        String when = spans.ago(held.lastStart().orElse(held.takenAt()));
        String key = held.lastStart().isEmpty() && copy.contact() == Contact.SILENT
                ? "NEVER"
                : copy.contact().name();
        return text().fill("copies.heard." + key, when);
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
