package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.ContentKind;

/** The table {@code content_item}. */
@ApplicationScoped
public class ImportedItems {

    @Inject
    private EntityManager entities;

    /** Hashes by {@code <kind>/<folder>}. */
    public Map<String, String> hashes() {
        return entities.createQuery("select i from ContentItemRow i", ContentItemRow.class)
                .getResultStream()
                .collect(Collectors.toMap(ContentItemRow::title, ContentItemRow::contentHash));
    }

    public void remember(ContentKind kind, String folder, String hash, Instant at) {
        entities.merge(new ContentItemRow(kind.name(), folder, hash, at));
    }
}
