package org.lmiinstitute.lms.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.learning.fixture.WaitingInserts;

/** Files on the database on which the server runs. */
@ArquillianTest
class MediaStoreArquillianIT {

    @Inject
    private MediaStore store;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = "jdbc/lms")
    private DataSource database;

    @TempDir
    Path folder;

    @Test
    void twoWhoKeepTheSameNewContentAtOnceBothHaveIt() throws Exception {
        Path notes =
                Files.writeString(folder.resolve("notes.txt"), UUID.randomUUID().toString());

        transaction.begin();
        MediaFile first = keep(notes);
        Future<MediaFile> other = threads.submit(() -> keep(notes));
        WaitingInserts.await(database, "media_file", other);
        transaction.commit();

        assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(first);
        assertThat(store.find(first.sha256())).contains(first);
    }

    private MediaFile keep(Path file) {
        return store.enter(store.write(file));
    }
}
