package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;

/** The table {@code content_import_item}: the reports of imports, thing by thing. */
@ApplicationScoped
public class ImportItemTable {

    private static final String ADD =
            "insert into content_import_item (import_id, position, fate, kind, label, place, reason)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String CLEAR = "delete from content_import_item where import_id = ?";
    private static final String OF =
            "select fate, kind, label, place, reason from content_import_item where import_id = ?";
    private static final String WITH_FATE = " and fate = ?";
    private static final String PART = " order by position limit ? offset ?";

    private static final int AT_ONCE = 500;
    private static final int LONGEST_KIND = 100;
    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_PLACE = 1_000;
    private static final int LONGEST_REASON = 2_000;

    private Database database;

    protected ImportItemTable() {}

    @Inject
    public ImportItemTable(Database database) {
        this.database = database;
    }

    /** Keeps a report in place of any that an earlier run left. */
    void replace(UUID importId, List<ImportedItem> items) {
        database.update(CLEAR, importId);
        database.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                for (int i = 0; i < items.size(); i++) {
                    set(statement, importId, i, items.get(i));
                    statement.addBatch();
                    if ((i + 1) % AT_ONCE == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
                return items.size();
            }
        });
    }

    /**
     * A part of a report, in the order of the file.
     *
     * @param from how many are passed over
     * @param most how many are given at most
     */
    public List<ImportedItem> of(UUID importId, Optional<Fate> fate, int from, int most) {
        return fate.map(only ->
                        database.query(OF + WITH_FATE + PART, ImportItemTable::read, importId, only.name(), most, from))
                .orElseGet(() -> database.query(OF + PART, ImportItemTable::read, importId, most, from));
    }

    private static void set(PreparedStatement statement, UUID importId, int position, ImportedItem item)
            throws SQLException {
        Database.set(
                statement,
                importId,
                position,
                item.fate().name(),
                ImportTable.cut(item.kind(), LONGEST_KIND),
                ImportTable.cut(item.label(), LONGEST_LABEL),
                ImportTable.cut(item.place(), LONGEST_PLACE),
                ImportTable.cut(item.reason(), LONGEST_REASON));
    }

    private static ImportedItem read(ResultSet row) throws SQLException {
        return new ImportedItem(
                row.getString("kind"),
                row.getString("label"),
                row.getString("place"),
                Fate.valueOf(row.getString("fate")),
                row.getString("reason"));
    }
}
