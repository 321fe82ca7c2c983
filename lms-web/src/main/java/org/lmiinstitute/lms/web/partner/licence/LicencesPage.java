package org.lmiinstitute.lms.web.partner.licence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.lmiinstitute.lms.partner.LicenceService;
import org.lmiinstitute.lms.web.form.Refused;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Once;

/** All licences, and the form for a new one. */
@Named("licencesPage")
@RequestScoped
public class LicencesPage implements LoadedPage {

    @Inject
    private LicenceService licences;

    @Inject
    private LicenceRows licenceRows;

    @Inject
    private Once once;

    @Inject
    private Clock clock;

    private List<LicenceRow> rows;
    private LicenceFields fields;

    @Override
    public void load() {
        rows = licences.licences().stream().map(licenceRows::row).toList();
        fields = once.take(Refused.class)
                .map(LicenceFields::of)
                .orElseGet(() -> LicenceFields.usual(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    public List<LicenceRow> getRows() {
        return rows;
    }

    public LicenceFields getFields() {
        return fields;
    }
}
