package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.testing.WithDatabase;

@WithDatabase
class PackagingFilesTest {

    private static final UUID SOMETHING = UUID.randomUUID();

    private Database database;
    private PackagingFiles files;

    @BeforeEach
    void prepare(DataSource source) {
        database = new Database(source);
        files = new PackagingFiles(database);
    }

    @Test
    void aPackageThatWasMadeHasAnOwner() {
        String hash = "12".repeat(32);
        assertThat(files.keeps(hash)).isFalse();

        database.update(
                "insert into made_package (id, subject_kind, subject_id, revision, format, licence_id, player_hash, sha256,"
                        + " bytes, file_name, made_at) values (?, 'MODULE', ?, '1.0', 'html', ?, '', ?, 1, 'a.zip', ?)",
                UUID.randomUUID(),
                SOMETHING,
                SOMETHING,
                hash,
                Instant.now());

        assertThat(files.keeps(hash)).isTrue();
    }

    @Test
    void theContentFilesOfAnImportHaveAnOwnerUntilItIsDiscarded() {
        String hash = "34".repeat(32);
        UUID id = UUID.randomUUID();
        assertThat(files.keeps(hash)).isFalse();

        database.update(
                "insert into content_import (id, organization_id, file_name, bytes, kind, title, state, exact_items,"
                        + " approximate, not_imported, problems, started_at, changed_at, content_hash)"
                        + " values (?, ?, 'a.zip', 1, '', '', 'ACCEPTED', 0, 0, 0, '[]', ?, ?, ?)",
                id,
                SOMETHING,
                Instant.now(),
                Instant.now(),
                hash);
        assertThat(files.keeps(hash)).isTrue();

        database.update("delete from content_import where id = ?", id);
        assertThat(files.keeps(hash)).isFalse();
    }
}
