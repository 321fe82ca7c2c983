package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.CopyState;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.PartnerItem;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;
import org.lmiinstitute.lms.web.shell.Visitor;

/** Puts what a partner may take into the words of the page. */
@RequestScoped
public class PackageRows {

    private static final String MONTH = "MMM uuuu";
    private static final String DAY = "MMM d, uuuu";

    private Texts texts;
    private Times times;
    private Visitor visitor;

    protected PackageRows() {}

    @Inject
    public PackageRows(Texts texts, Times times, Visitor visitor) {
        this.texts = texts;
        this.times = times;
        this.visitor = visitor;
    }

    PackageRow row(PartnerItem item) {
        return new PackageRow(
                item.title(),
                address(item),
                about(item),
                isCourse(item) ? "" : item.revision(),
                format(item.publishedAt(), isCourse(item) ? DAY : MONTH),
                item.copies().stream().map(copy -> held(item, copy)).toList(),
                text().get("state." + item.state()),
                look(item.state()),
                again(item).map(format -> download(item, format)).orElseGet(() -> choice(item)),
                text().fill("formats.name", item.title()));
    }

    private static String address(PartnerItem item) {
        return "/partner/packages/" + (isCourse(item) ? "course/" : "module/")
                + item.subject().id();
    }

    private String about(PartnerItem item) {
        String length = item.courseCode() + " · " + times.length(item.minutes());
        return isCourse(item) ? text().fill("course.whole", length) : length;
    }

    private static boolean isCourse(PartnerItem item) {
        return item.subject().kind() == PackageSubject.Kind.COURSE;
    }

    /** The format to take again: one whose copy is behind before one that is current, and of these the one that was taken last. */
    private static Optional<PackageFormat> again(PartnerItem item) {
        return item.copies().stream()
                .filter(copy -> item.formats().contains(copy.format()))
                .min(Comparator.comparing(copy -> !copy.state().isBehind()))
                .map(HeldCopy::format);
    }

    private PackageRow.Held held(PartnerItem item, HeldCopy copy) {
        return new PackageRow.Held(
                held(item, copy.format(), copy.revision()),
                copy.format().label() + " · " + format(copy.takenAt(), isCourse(item) ? DAY : MONTH),
                copy.lastStart()
                        .map(start -> text().fill("copy.running", format(start, DAY)))
                        .orElse(""),
                copy.state().isBehind() ? "/partner/copies/" + copy.id() : "",
                text().fill("copy.changes.name", item.title(), copy.format().label(), copy.revision()));
    }

    /** The revision; a course is told by its day alone, and a thin package never grows old. */
    private String held(PartnerItem item, PackageFormat format, String revision) {
        if (PackageWords.isThin(format)) {
            return text().get("copy.thin");
        }
        return isCourse(item) ? "" : revision;
    }

    private PackageRow.Get download(PartnerItem item, PackageFormat format) {
        return new PackageRow.Get(
                format.label(),
                text().fill("download", item.title(), format.label()),
                DownloadServlet.address(item.subject(), format),
                true,
                isBehind(item, format));
    }

    /** Where nothing is held yet: one chooses by what each format is for. */
    private PackageRow.Get choice(PartnerItem item) {
        return new PackageRow.Get(
                text().get("get"), text().fill("get.name", item.title()), address(item), false, false);
    }

    private static boolean isBehind(PartnerItem item, PackageFormat format) {
        return item.copies().stream()
                .anyMatch(copy -> copy.format() == format && copy.state().isBehind());
    }

    private static String look(CopyState state) {
        return switch (state) {
            case CURRENT -> "ok";
            case MINOR_BEHIND, MAJOR_BEHIND -> "warn";
            case NOT_TAKEN -> "";
        };
    }

    private String format(Instant when, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, visitor.getLocale()).format(when.atZone(ZoneOffset.UTC));
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
