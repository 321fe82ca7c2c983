package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.CopyState;
import org.lmiinstitute.lms.partner.PartnerModule;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;
import org.lmiinstitute.lms.web.shell.Visitor;

/** Puts a partner's modules into the words of the page. */
@RequestScoped
public class PackageRows {

    private static final String MONTH = "MMM uuuu";

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

    PackageRow row(PartnerModule module) {
        return new PackageRow(
                module.title(),
                module.courseCode() + " · " + times.length(module.minutes()),
                module.revision().toString(),
                month(module.publishedAt()),
                module.copies().stream().map(copy -> held(module, copy)).toList(),
                text().get("state." + module.state()),
                look(module.state()),
                module.formats().stream()
                        .map(format -> download(module, format))
                        .toList());
    }

    private PackageRow.Held held(PartnerModule module, PartnerModule.Copy copy) {
        return new PackageRow.Held(
                copy.revision().toString(),
                copy.format().label() + " · " + month(copy.takenAt()),
                isBehind(module, copy) ? "/partner/copies/" + copy.id() : "",
                text().fill("copy.changes.name", module.title(), copy.revision()));
    }

    private PackageRow.Download download(PartnerModule module, PackageFormat format) {
        return new PackageRow.Download(
                format.label(),
                text().fill("download", module.title(), format.label()),
                DownloadServlet.address(PackageSubject.module(module.id()), format),
                isBehind(module, format));
    }

    private static boolean isBehind(PartnerModule module, PackageFormat format) {
        return module.copies().stream()
                .filter(copy -> copy.format() == format)
                .anyMatch(copy -> isBehind(module, copy));
    }

    private static boolean isBehind(PartnerModule module, PartnerModule.Copy copy) {
        return CopyState.of(List.of(copy.revision()), module.revision()).isBehind();
    }

    private static String look(CopyState state) {
        return switch (state) {
            case CURRENT -> "ok";
            case MINOR_BEHIND, MAJOR_BEHIND -> "warn";
            case NOT_TAKEN -> "";
        };
    }

    private String month(Instant when) {
        return DateTimeFormatter.ofPattern(MONTH, visitor.getLocale()).format(when.atZone(ZoneOffset.UTC));
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
