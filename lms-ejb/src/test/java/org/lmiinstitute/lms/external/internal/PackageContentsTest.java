package org.lmiinstitute.lms.external.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.testing.WithDatabase;

@WithDatabase
class PackageContentsTest {

    @Test
    void theFileOfAnInstalledPackageHasAnOwner(DataSource source) {
        Database database = new Database(source);
        PackageContents contents = new PackageContents(database);
        String hash = "ab".repeat(32);
        assertThat(contents.keeps(hash)).isFalse();

        database.update(
                "insert into external_package (id, standard, title, structure, content_hash, content_size, files,"
                        + " installed_at) values (?, 'CMI5', 'A package', '{}', ?, 1, 1, ?)",
                UUID.randomUUID(),
                hash,
                Instant.now());

        assertThat(contents.keeps(hash)).isTrue();
        assertThat(contents.keeps("cd".repeat(32))).isFalse();
    }
}
