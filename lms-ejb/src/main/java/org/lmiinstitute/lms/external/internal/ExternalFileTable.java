package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.external.PackageFilePlace;

/** The table {@code external_file}. */
@ApplicationScoped
public class ExternalFileTable {

    private static final String ADD =
            "insert into external_file (package_id, path_hash, path, position, size) values (?, ?, ?, ?, ?)";
    private static final String FIND =
            "select path, position, size from external_file where package_id = ? and path_hash = ?";

    private static final int AT_ONCE = 1_000;
    private static final int HASH_BYTES = 16;

    private Database database;

    protected ExternalFileTable() {}

    @Inject
    public ExternalFileTable(Database database) {
        this.database = database;
    }

    public void add(UUID packageId, List<PackageFilePlace> files) {
        database.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                int waiting = 0;
                for (PackageFilePlace file : files) {
                    Database.set(insert, packageId, hashOf(file.path()), file.path(), file.position(), file.size());
                    insert.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
                return insert.executeBatch();
            }
        });
    }

    public Optional<PackageFilePlace> find(UUID packageId, String path) {
        return database
                .query(
                        FIND,
                        row -> new PackageFilePlace(row.getString(1), row.getLong(2), row.getLong(3)),
                        packageId,
                        hashOf(path))
                .stream()
                .findFirst();
    }

    private static byte[] hashOf(String path) {
        return Arrays.copyOf(Sha256.of(path), HASH_BYTES);
    }
}
