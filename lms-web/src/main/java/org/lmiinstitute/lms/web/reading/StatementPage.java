package org.lmiinstitute.lms.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordService;
import org.lmiinstitute.lms.lrs.StatementRecord;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;

/** One statement: the line, what is known beside it, and its JSON. */
@Named("statementPage")
@RequestScoped
public class StatementPage implements LoadedPage {

    @Inject
    private PathVariables path;

    @Inject
    private RecordService records;

    @Inject
    private RecordRows recordRows;

    private StatementRecord statement;
    private RecordRow row;

    @Override
    public void load() {
        RecordPage found = find(PathId.of("statement", path.get("id")));
        statement = found.records().get(0);
        row = recordRows.of(found, addresses()).get(0);
    }

    RecordPage find(UUID id) {
        return records.get(id);
    }

    RecordAddresses addresses() {
        return RecordAddresses.ALL;
    }

    public RecordRow getRow() {
        return row;
    }

    /** When it happened, by the visitor's clock. */
    public String getHappened() {
        return recordRows.moment(Instant.parse(row.timestamp()));
    }

    /** When it was stored, by the same clock. */
    public String getStored() {
        return recordRows.moment(statement.stored());
    }

    public Instant getStoredInstant() {
        return statement.stored();
    }

    /** The registration, or null. */
    public String getRegistration() {
        return statement.json().path("context").path("registration").textValue();
    }

    public String getRegistrationAddress() {
        return addresses().list() + "?registration=" + getRegistration();
    }

    public String getListAddress() {
        return addresses().list();
    }

    public String getJson() {
        return statement.json().toPrettyString();
    }
}
