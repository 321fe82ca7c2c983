package org.lmiinstitute.lms.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
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

    @Test
    void twoWhoKeepTheSameNewContentAtOnceBothHaveIt() throws Exception {
        byte[] content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

        transaction.begin();
        MediaFile first = keep(content);
        Future<MediaFile> other = threads.submit(() -> keep(content));
        WaitingInserts.await(database, "media_file", other);
        transaction.commit();

        assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(first);
        assertThat(store.find(first.sha256())).contains(first);
    }

    private MediaFile keep(byte[] content) {
        return store.keep(new ByteArrayInputStream(content), "notes.txt");
    }
}
