package org.lmiinstitute.lms.web.partner.licence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.partner.GrantedLicence;
import org.lmiinstitute.lms.partner.Licence;
import org.lmiinstitute.lms.partner.LicenceConditions;
import org.lmiinstitute.lms.partner.LicenceState;
import org.lmiinstitute.lms.web.partner.Titles;
import org.lmiinstitute.lms.web.shell.OrganizationNames;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Puts licences into words, for those who grant them and for those who have them. */
@RequestScoped
public class LicenceRows {

    private Texts texts;
    private Times times;
    private Titles titles;
    private OrganizationNames names;

    protected LicenceRows() {}

    @Inject
    public LicenceRows(Texts texts, Times times, Titles titles, OrganizationNames names) {
        this.texts = texts;
        this.times = times;
        this.titles = titles;
        this.names = names;
    }

    /** For who has it, and knows whose it is. */
    public LicenceRow own(GrantedLicence granted) {
        return row(granted, "");
    }

    LicenceRow row(GrantedLicence granted) {
        return row(granted, names.of(granted.licence().organizationId()));
    }

    private LicenceRow row(GrantedLicence granted, String organization) {
        Licence licence = granted.licence();
        LicenceConditions conditions = licence.conditions();
        return new LicenceRow(
                licence.id(),
                licence.title(),
                organization,
                state(granted),
                look(granted.state()),
                licence.items().stream()
                        .map(item -> titles.of(item.id()))
                        .sorted()
                        .toList(),
                formats(licence),
                dates(licence),
                seats(granted),
                granted.seatsFree().filter(free -> free == 0).isPresent(),
                conditions.attribution(),
                says(conditions),
                text().get("licence.policy." + conditions.revisionPolicy()),
                granted.state() == LicenceState.VALID,
                granted.state() == LicenceState.VALID ? "" : text().get("licence.over." + granted.state()),
                granted.state() != LicenceState.ENDED);
    }

    private String state(GrantedLicence granted) {
        String key = "licence.state." + granted.state();
        return granted.licence()
                .revokedAt()
                .map(when -> text().fill(key, times.day(LocalDate.ofInstant(when, ZoneOffset.UTC))))
                .orElseGet(() -> text().get(key));
    }

    private static String look(LicenceState state) {
        return switch (state) {
            case VALID -> "ok";
            case EXPIRED -> "warn";
            case TO_COME, ENDED -> "";
        };
    }

    private String formats(Licence licence) {
        if (licence.formats().size() == PackageFormat.values().length) {
            return text().get("licence.formats.all");
        }
        return licence.formats().stream()
                .sorted(Comparator.naturalOrder())
                .map(PackageFormat::label)
                .collect(Collectors.joining(" · "));
    }

    private String dates(Licence licence) {
        String from = times.day(licence.validFrom());
        return licence.validUntil()
                .map(last -> text().fill("licence.dates", from, times.day(last)))
                .orElseGet(() -> text().fill("licence.dates.open", from));
    }

    private String seats(GrantedLicence granted) {
        return granted.licence()
                .conditions()
                .learnerLimit()
                .map(limit -> text().fill("licence.seats", granted.seatsTaken(), limit))
                .orElseGet(() -> text().fill("licence.seats.open", granted.seatsTaken()));
    }

    private List<String> says(LicenceConditions conditions) {
        List<String> says = new ArrayList<>();
        says.add(text().get(conditions.callsHome() ? "licence.home.yes" : "licence.home.no"));
        if (!conditions.reportsUsage()) {
            says.add(text().get("licence.reports.no"));
        } else {
            says.add(text().get(conditions.identifiesLearners() ? "licence.reports.named" : "licence.reports.yes"));
        }
        return List.copyOf(says);
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
