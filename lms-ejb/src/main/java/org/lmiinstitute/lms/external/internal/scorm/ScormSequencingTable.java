package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.external.PackageNavigation;
import org.lmiinstitute.lms.external.ScormSequencing;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;

/** The table {@code external_sequencing}. Who changes a row holds its attempt. */
@ApplicationScoped
public class ScormSequencingTable {

    private static final String FIND =
            "select state, navigation from external_sequencing where attempt_id = ? and package_id = ?";
    private static final String NAVIGATION =
            "select package_id, navigation from external_sequencing where attempt_id = ?";
    private static final String NAVIGATION_OF_PACKAGE = NAVIGATION + " and package_id = ?";
    private static final String ADD =
            "insert into external_sequencing (account_id, state, navigation, updated_at, attempt_id, package_id)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String CHANGE =
            "update external_sequencing set account_id = ?, state = ?, navigation = ?, updated_at = ?"
                    + " where attempt_id = ? and package_id = ?";

    private static final JsonColumn<JsonNode> STATE = new JsonColumn<>(JsonNode.class);
    private static final JsonColumn<PackageNavigation> PLACES = new JsonColumn<>(PackageNavigation.class);

    private Database database;

    protected ScormSequencingTable() {}

    @Inject
    public ScormSequencingTable(Database database) {
        this.database = database;
    }

    Optional<ScormSequencing> find(UUID attemptId, UUID packageId) {
        return database.query(FIND, ScormSequencingTable::sequencing, attemptId, packageId).stream()
                .findFirst();
    }

    /** Of all packages in an attempt, by their ids. */
    public Map<UUID, PackageNavigation> navigation(UUID attemptId) {
        return database.query(NAVIGATION, ScormSequencingTable::places, attemptId).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<PackageNavigation> findNavigation(UUID attemptId, UUID packageId) {
        return database.query(NAVIGATION_OF_PACKAGE, ScormSequencingTable::places, attemptId, packageId).stream()
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** @param isKnown whether something is kept of this package already */
    void keep(ExternalLaunchRow opening, ScormSequencing told, boolean isKnown, Instant at) {
        database.update(
                isKnown ? CHANGE : ADD,
                opening.accountId(),
                STATE.write(told.state()),
                PLACES.write(told.navigation()),
                at,
                opening.attemptId(),
                opening.packageId());
    }

    private static Map.Entry<UUID, PackageNavigation> places(ResultSet row) throws SQLException {
        return Map.entry(Columns.uuid(row, "package_id"), PLACES.read(row.getString("navigation")));
    }

    private static ScormSequencing sequencing(ResultSet row) throws SQLException {
        return new ScormSequencing(STATE.read(row.getString("state")), PLACES.read(row.getString("navigation")));
    }
}
