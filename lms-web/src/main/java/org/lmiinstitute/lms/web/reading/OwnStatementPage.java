package org.lmiinstitute.lms.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordService;

/** One statement of the caller's own. */
@Named("ownStatementPage")
@RequestScoped
@Typed(OwnStatementPage.class)
public class OwnStatementPage extends StatementPage {

    @Inject
    private RecordService own;

    @Override
    RecordPage find(UUID id) {
        return own.getOwn(id);
    }

    @Override
    RecordAddresses addresses() {
        return RecordAddresses.OWN;
    }
}
