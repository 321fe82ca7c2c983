package org.lmiinstitute.lms.web.partner.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.ModuleUse;
import org.lmiinstitute.lms.partner.PackageCalls;
import org.lmiinstitute.lms.partner.PackageUse;
import org.lmiinstitute.lms.web.partner.PackageWords;
import org.lmiinstitute.lms.web.partner.Titles;
import org.lmiinstitute.lms.web.shell.Spans;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** Puts the use of packages into words. */
@RequestScoped
public class UseRows {

    private static final int SHOWN_OF_ID = 8;

    private Texts texts;
    private Titles titles;
    private Spans spans;
    private PackageWords words;
    private OrganizationService organizations;
    private Map<UUID, String> names;

    protected UseRows() {}

    @Inject
    public UseRows(Texts texts, Titles titles, Spans spans, PackageWords words, OrganizationService organizations) {
        this.texts = texts;
        this.titles = titles;
        this.spans = spans;
        this.words = words;
        this.organizations = organizations;
    }

    UseRow row(ModuleUse use) {
        boolean isOne = use.packages().size() == 1;
        return new UseRow(
                titles.of(use.moduleId()),
                organization(use.organizationId()),
                isOne ? revision(use) + " · " + about(use.packages().get(0)) : revision(use),
                use.starts(),
                use.learners(),
                use.completions(),
                use.passes(),
                use.failures(),
                percent(use.score()),
                isOne ? List.of() : use.packages().stream().map(this::row).toList());
    }

    CallRow row(PackageCalls calls) {
        return new CallRow(
                titles.of(calls.subject().id()),
                organization(calls.organizationId()),
                text().fill(
                                "usage.call",
                                words.about(calls.subject(), calls.format(), calls.revision()),
                                shown(calls.packageId())),
                calls.starts(),
                spans.ago(calls.last()));
    }

    /** What an organization is called. */
    String organization(UUID id) {
        if (names == null) {
            names = organizations.organizations().stream()
                    .collect(Collectors.toMap(Organization::getId, Organization::getName));
        }
        return names.getOrDefault(id, "");
    }

    /** "72%"; empty without a score. */
    static String percent(Optional<BigDecimal> score) {
        return score.map(mean -> mean.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%")
                .orElse("");
    }

    private UseRow row(PackageUse use) {
        return new UseRow(
                "",
                "",
                about(use),
                use.starts(),
                use.learners(),
                use.completions(),
                use.passes(),
                use.failures(),
                percent(use.score()),
                List.of());
    }

    private String revision(ModuleUse use) {
        return use.revision().isEmpty()
                ? text().get("usage.revision.unknown")
                : text().fill("usage.revision", use.revision());
    }

    private String about(PackageUse use) {
        return text().fill(
                        use.packaged() == PackageSubject.Kind.COURSE ? "usage.package.course" : "usage.package",
                        use.format().label(),
                        shown(use.packageId()));
    }

    private static String shown(UUID packageId) {
        return packageId.toString().substring(0, SHOWN_OF_ID);
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
