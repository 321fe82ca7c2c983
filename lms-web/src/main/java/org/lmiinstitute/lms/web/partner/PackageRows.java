package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<PackageFormat> shown = shown(item);
        return new PackageRow(
                item.title(),
                "/partner/packages/" + (isCourse(item) ? "course/" : "module/")
                        + item.subject().id(),
                about(item),
                isCourse(item) ? "" : item.revision(),
                format(item.publishedAt(), isCourse(item) ? DAY : MONTH),
                item.copies().stream().map(copy -> held(item, copy)).toList(),
                text().get("state." + item.state()),
                look(item.state()),
                downloads(item, item.formats().stream().filter(shown::contains).toList()),
                downloads(
                        item,
                        item.formats().stream()
                                .filter(format -> !shown.contains(format))
                                .toList()),
                text().fill("others.name", item.title()));
    }

    private String about(PartnerItem item) {
        String length = item.courseCode() + " · " + times.length(item.minutes());
        return isCourse(item) ? text().fill("course.whole", length) : length;
    }

    private static boolean isCourse(PartnerItem item) {
        return item.subject().kind() == PackageSubject.Kind.COURSE;
    }

    /** The formats that are held; who holds none is shown the one that nearly every system takes. */
    private static Set<PackageFormat> shown(PartnerItem item) {
        Set<PackageFormat> held = item.copies().stream()
                .map(HeldCopy::format)
                .filter(item.formats()::contains)
                .collect(Collectors.toSet());
        return held.isEmpty() ? Set.copyOf(item.formats().subList(0, 1)) : held;
    }

    private PackageRow.Held held(PartnerItem item, HeldCopy copy) {
        return new PackageRow.Held(
                isCourse(item) ? "" : copy.revision(),
                copy.format().label() + " · " + format(copy.takenAt(), isCourse(item) ? DAY : MONTH),
                copy.lastStart()
                        .map(start -> text().fill("copy.running", format(start, DAY)))
                        .orElse(""),
                copy.state().isBehind() ? "/partner/copies/" + copy.id() : "",
                text().fill("copy.changes.name", item.title(), copy.format().label(), copy.revision()));
    }

    private List<PackageRow.Download> downloads(PartnerItem item, List<PackageFormat> formats) {
        return formats.stream().map(format -> download(item, format)).toList();
    }

    private PackageRow.Download download(PartnerItem item, PackageFormat format) {
        return new PackageRow.Download(
                format.label(),
                text().fill("download", item.title(), format.label()),
                DownloadServlet.address(item.subject(), format),
                isBehind(item, format));
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
