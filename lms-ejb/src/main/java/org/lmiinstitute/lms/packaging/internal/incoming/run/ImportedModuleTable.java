package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;

/** The table {@code imported_module}: which modules came of imports that were accepted. */
@ApplicationScoped
public class ImportedModuleTable {

    private static final String ADD = "insert into imported_module (import_id, position, module_id) values (?, ?, ?)";
    private static final String OF = "select module_id from imported_module where import_id = ? order by position";
    private static final String OWNERS = "select distinct i.organization_id from imported_module m"
            + " join content_import i on i.id = m.import_id where m.module_id = ?";

    private Database database;

    protected ImportedModuleTable() {}

    @Inject
    public ImportedModuleTable(Database database) {
        this.database = database;
    }

    void add(UUID importId, List<UUID> modules) {
        database.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                for (int i = 0; i < modules.size(); i++) {
                    Database.set(statement, importId, i, modules.get(i));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** What came of an import; nothing before it is accepted. */
    public List<UUID> of(UUID importId) {
        return database.query(OF, row -> Columns.uuid(row, "module_id"), importId);
    }

    /** The organizations whose imports a module came of; none if it came of none. */
    List<UUID> ownersOf(UUID moduleId) {
        return database.query(OWNERS, row -> Columns.uuid(row, "organization_id"), moduleId);
    }
}
