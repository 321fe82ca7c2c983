package org.lmiinstitute.lms.web.partner.licence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.partner.GrantedLicence;
import org.lmiinstitute.lms.partner.LicenceService;
import org.lmiinstitute.lms.web.form.Refused;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Once;
import org.lmiinstitute.lms.web.shell.PathVariables;

/** One licence: its terms, what became of it, other terms, and its end. */
@Named("licencePage")
@RequestScoped
public class LicencePage implements LoadedPage {

    @Inject
    private LicenceService licences;

    @Inject
    private LicenceRows licenceRows;

    @Inject
    private HistoryRows historyRows;

    @Inject
    private PathVariables path;

    @Inject
    private Once once;

    private LicenceRow row;
    private LicenceFields fields;
    private List<HistoryRows.Entry> history;

    @Override
    public void load() {
        UUID id = PathId.of("licence", path.get("id"));
        GrantedLicence granted = licences.licence(id);
        row = licenceRows.row(granted);
        history = historyRows.of(licences.history(id));
        fields = once.take(Refused.class).map(LicenceFields::of).orElseGet(() -> LicenceFields.of(granted.licence()));
    }

    public LicenceRow getRow() {
        return row;
    }

    public LicenceFields getFields() {
        return fields;
    }

    public List<HistoryRows.Entry> getHistory() {
        return history;
    }
}
