package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.external.PackageStandard;

/** The table {@code external_run}. Who changes a row holds its attempt. */
@ApplicationScoped
public class ScormRunTable {

    private static final String FIND = "select * from external_run where attempt_id = ? and activity = ?";
    private static final String STATUSES = "select activity, status from external_run where attempt_id = ?";
    private static final String ADD =
            "insert into external_run (account_id, package_id, unit_key, standard, opening_id, model, status, score,"
                    + " earlier_ms, sessions, entries, commits, resumable, updated_at, attempt_id, activity)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE =
            "update external_run set account_id = ?, package_id = ?, unit_key = ?, standard = ?, opening_id = ?, model = ?,"
                    + " status = ?, score = ?, earlier_ms = ?, sessions = ?, entries = ?, commits = ?, resumable = ?,"
                    + " updated_at = ? where attempt_id = ? and activity = ?";

    private static final JsonColumn<JsonNode> JSON = new JsonColumn<>(JsonNode.class);
    private static final JsonColumn<SessionTimes> TIMES = new JsonColumn<>(SessionTimes.class);

    private Database database;

    protected ScormRunTable() {}

    @Inject
    public ScormRunTable(Database database) {
        this.database = database;
    }

    Optional<ScormRun> find(UUID attemptId, String activity) {
        return database.query(FIND, ScormRunTable::run, attemptId, activity).stream()
                .findFirst();
    }

    /** Of all SCOs in an attempt, by their activities. */
    Map<String, String> statuses(UUID attemptId) {
        return database
                .query(STATUSES, row -> Map.entry(row.getString("activity"), row.getString("status")), attemptId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(ScormRun run) {
        database.update(ADD, values(run));
    }

    void change(ScormRun run) {
        database.update(CHANGE, values(run));
    }

    private static Object[] values(ScormRun run) {
        return new Object[] {
            run.accountId(),
            run.packageId(),
            run.unitKey(),
            run.standard().name(),
            run.openingId(),
            JSON.write(run.model().cmi()),
            run.status(),
            run.score(),
            run.earlier().toMillis(),
            TIMES.write(run.sessions()),
            run.entries(),
            run.commits(),
            run.isResumable(),
            run.updatedAt(),
            run.attemptId(),
            run.activity()
        };
    }

    private static ScormRun run(ResultSet row) throws SQLException {
        return new ScormRun(
                Columns.uuid(row, "attempt_id"),
                row.getString("activity"),
                Columns.uuid(row, "account_id"),
                Columns.uuid(row, "package_id"),
                row.getString("unit_key"),
                Columns.uuid(row, "opening_id"),
                PackageStandard.valueOf(row.getString("standard")),
                new ScormModel(JSON.read(row.getString("model"))),
                row.getString("status"),
                row.getObject("score") == null ? null : row.getDouble("score"),
                Duration.ofMillis(row.getLong("earlier_ms")),
                TIMES.read(row.getString("sessions")),
                row.getInt("entries"),
                row.getInt("commits"),
                row.getBoolean("resumable"),
                Columns.instant(row, "updated_at"));
    }
}
