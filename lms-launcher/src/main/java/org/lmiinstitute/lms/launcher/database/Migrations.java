package org.lmiinstitute.lms.launcher.database;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Brings the schema to the version of this distribution; the files are in the domain's jar, {@code db/migration}. */
public final class Migrations {

    private Migrations() {}

    /** @throws LaunchFailure naming the migration and the database's reason; nothing later has run */
    public static void run(Database database) {
        try {
            new FluentConfiguration()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(false)
                    .validateMigrationNaming(true)
                    // each feature counts on in its own numbers, so a new one may stand before those that ran already
                    .outOfOrder(true)
                    .connectRetries(2)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new LaunchFailure("The database could not be migrated: " + reason(e), e);
        }
    }

    private static String reason(FlywayException e) {
        return String.join(
                " ",
                e.getMessage()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.matches("-+|To (ignore|allow) .*|Either .*|Need .*"))
                        .toList());
    }
}
