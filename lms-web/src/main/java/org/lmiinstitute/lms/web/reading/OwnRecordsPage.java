package org.lmiinstitute.lms.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordService;

/** My records: the statements from which the caller's own progress is computed, and no others. */
@Named("ownRecordsPage")
@RequestScoped
@Typed(OwnRecordsPage.class)
public class OwnRecordsPage extends RecordsPage {

    @Inject
    private RecordService own;

    @Override
    RecordPage find(RecordFilter wanted) {
        return own.own(wanted.search());
    }

    @Override
    RecordAddresses addresses() {
        return RecordAddresses.OWN;
    }

    @Override
    public String getTailAddress() {
        return null;
    }
}
