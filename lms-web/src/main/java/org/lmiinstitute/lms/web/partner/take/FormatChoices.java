package org.lmiinstitute.lms.web.partner.take;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.PartnerItem;
import org.lmiinstitute.lms.web.partner.DownloadServlet;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Puts the formats of a module or course into words, by what one wants to do with it. */
@RequestScoped
public class FormatChoices {

    private Texts texts;
    private Times times;

    protected FormatChoices() {}

    @Inject
    public FormatChoices(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** Formats with the same purpose. */
    public record Group(String title, String text, List<FormatChoice> formats) {}

    /** The groups that have a format, in the order in which most people need them. */
    List<Group> groups(PartnerItem item) {
        PackageFormat first = first(item);
        Map<String, List<FormatChoice>> groups = item.formats().stream()
                .collect(Collectors.groupingBy(
                        FormatChoices::purpose,
                        LinkedHashMap::new,
                        Collectors.mapping(format -> choice(item, format, format == first), Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        text().get("purpose." + group.getKey()),
                        text().get("purpose." + group.getKey() + ".text"),
                        group.getValue()))
                .toList();
    }

    /** The one that was taken last, or else the one that nearly every system takes. */
    private static PackageFormat first(PartnerItem item) {
        return item.copies().stream()
                .map(HeldCopy::format)
                .filter(item.formats()::contains)
                .findFirst()
                .orElse(item.formats().get(0));
    }

    private static String purpose(PackageFormat format) {
        if (format == PackageFormat.HTML) {
            return "website";
        }
        return switch (format.kind()) {
            case PLAYED -> "learn";
            case CARTRIDGE -> "edit";
            case DISPATCH -> "current";
        };
    }

    private FormatChoice choice(PartnerItem item, PackageFormat format, boolean first) {
        String key = "format." + format.code();
        Optional<HeldCopy> held = held(item, format);
        return new FormatChoice(
                format.code(),
                format.label(),
                text().get(key + ".suits"),
                List.of(text().get(key + ".step2"), text().get(key + ".step3")),
                text().get(key + ".elsewhere"),
                DownloadServlet.address(item.subject(), format),
                text().fill("download", item.title(), format.label()),
                held.map(this::held).orElse(""),
                held.filter(copy -> copy.state().isBehind()).isPresent() ? "warn" : "ok",
                first);
    }

    private static Optional<HeldCopy> held(PartnerItem item, PackageFormat format) {
        return item.copies().stream().filter(copy -> copy.format() == format).findFirst();
    }

    private String held(HeldCopy copy) {
        return text().fill(copy.state().isBehind() ? "take.held.behind" : "take.held", times.date(copy.takenAt()));
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
