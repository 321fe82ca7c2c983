package org.lmiinstitute.lms.web.incoming;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportService;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Times;

/** The imports of the caller's organization, and the way to begin one. */
@Named("importsPage")
@RequestScoped
public class ImportsPage implements LoadedPage {

    @Inject
    private ImportService imports;

    @Inject
    private ImportWords words;

    @Inject
    private Times times;

    private List<Row> rows;
    private long limit;

    /**
     * An import, in words.
     *
     * @param about its file, if it has a title of its own, and its format
     * @param look class of the state's colour
     * @param open whether its upload can be gone on with
     */
    public record Row(
            UUID id, String title, String about, String size, String begun, String state, String look, boolean open) {}

    @Override
    public void load() {
        rows = imports.own().stream().map(this::row).toList();
        limit = imports.limit();
    }

    public List<Row> getRows() {
        return rows;
    }

    public long getLimit() {
        return limit;
    }

    public String getLimitInWords() {
        return ImportWords.size(limit);
    }

    private Row row(ContentImport one) {
        return new Row(
                one.id(),
                words.title(one),
                one.title().isEmpty() ? one.kind() : one.kind() + " · " + one.fileName(),
                ImportWords.size(one.bytes()),
                times.date(one.startedAt()),
                words.state(one),
                words.look(one.state()),
                one.state() == ImportState.UPLOADING);
    }
}
