package org.lmiinstitute.lms.packaging.internal.incoming.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.testing.EarlierSchema;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Of imports that were accepted before there was a table of it, it is known what came of them. */
@WithDatabase
class ImportedModulesMigrationTest {

    private static final UUID SCHOOL = new UUID(1, 1);
    private static final UUID INSTITUTE = new UUID(1, 2);
    private static final UUID WAGES = UUID.fromString("0190b6c0-0000-7000-8000-00000000000a");
    private static final UUID JOBS = UUID.fromString("0190b6c0-0000-7000-8000-00000000000b");
    private static final UUID GONE = new UUID(2, 3);
    private static final UUID OF_SCHOOL = new UUID(3, 1);
    private static final UUID OF_INSTITUTE = new UUID(3, 2);
    private static final UUID NOT_ACCEPTED = new UUID(3, 3);

    private final DataSource source;

    ImportedModulesMigrationTest(DataSource source) {
        this.source = source;
    }

    @Test
    void whatCameOfImportsKeepsItsOwnersAndItsOrder() {
        try (EarlierSchema schema = new EarlierSchema(source, "1.107")) {
            Database database = schema.database();
            module(database, WAGES);
            module(database, JOBS);
            imported(database, OF_SCHOOL, SCHOOL, "ACCEPTED", JOBS, GONE, WAGES);
            imported(database, OF_INSTITUTE, INSTITUTE, "ACCEPTED", WAGES);
            imported(database, NOT_ACCEPTED, SCHOOL, "READ");

            schema.migrate();

            ImportedModuleTable modules = new ImportedModuleTable(database);
            assertThat(modules.of(OF_SCHOOL)).containsExactly(JOBS, WAGES);
            assertThat(modules.of(NOT_ACCEPTED)).isEmpty();
            assertThat(modules.ownersOf(WAGES)).containsExactlyInAnyOrder(SCHOOL, INSTITUTE);
            assertThat(modules.ownersOf(JOBS)).containsExactly(SCHOOL);
            assertThat(modules.ownersOf(GONE)).isEmpty();
        }
    }

    private static void module(Database database, UUID id) {
        database.update(
                "insert into module values (?, ?, 'Wages', '', '', 'en', 30, '', '', '', '', null, null, null)",
                id,
                "module-" + id);
    }

    private static void imported(Database database, UUID id, UUID organization, String state, UUID... modules) {
        Instant now = Instant.now();
        database.update(
                "insert into content_import (id, organization_id, file_name, bytes, kind, title, state, exact_items,"
                        + " approximate, not_imported, problems, modules, started_at, changed_at)"
                        + " values (?, ?, 'f', 1, '', '', ?, 0, 0, 0, '[]', ?, ?, ?)",
                id,
                organization,
                state,
                json(modules),
                now,
                now);
    }

    private static String json(UUID... ids) {
        return Arrays.stream(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
