package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.ContentKind;

/** The table {@code content_item}. */
@ApplicationScoped
public class ImportedItems {

    @Inject
    private EntityManager entities;

    public List<ContentItemRow> all() {
        return entities.createQuery("select i from ContentItemRow i order by i.kind, i.folder", ContentItemRow.class)
                .getResultList();
    }

    /** An item has one folder: what was known of it in another, before that was renamed, is forgotten. */
    public void remember(ContentKind kind, String folder, UUID id, String hash, Instant at) {
        entities.createQuery(
                        "delete from ContentItemRow i where i.kind = :kind and i.itemId = :id and i.folder <> :folder")
                .setParameter("kind", kind.name())
                .setParameter("id", id)
                .setParameter("folder", folder)
                .executeUpdate();
        entities.merge(new ContentItemRow(kind.name(), folder, id, hash, at));
    }
}
