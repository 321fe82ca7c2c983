package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.testing.WithDatabase;

/** The ids of documents, which differ by any character (xAPI 1.0.3 Communication 2.2, multiple document GET). */
@WithDatabase
class DocumentListTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final DocumentScope PROFILE = DocumentScope.activityProfile("https://example.org/quiz");

    private final DocumentTable table;
    private final UUID store = UUID.randomUUID();

    DocumentListTest(DataSource database) {
        this.table = new DocumentTable(new Database(database));
    }

    @Test
    void idsThatACollationTakesForOneAreAllListed() {
        List<String> ids = List.of("Bookmark", "bookmark", "\u00e9", "e", "e\u0301", "bookmark ");
        ids.forEach(this::add);

        List<String> listed = table.list(store, PROFILE, Instant.EPOCH).ids();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(table.list(store, PROFILE, Instant.EPOCH).ids())
                .as("the order stays")
                .isEqualTo(listed);
    }

    private void add(String id) {
        table.add(store, PROFILE, id, new Document("text/plain", id.getBytes(StandardCharsets.UTF_8), NOW));
    }
}
