package org.lmiinstitute.lms.curriculum.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What was imported last from a folder. */
@Entity
@IdClass(ContentItemRow.Key.class)
@Table(name = "content_item")
public class ContentItemRow {

    /** An item is a folder of its kind. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String kind;
        private String folder;

        protected Key() {}

        public Key(String kind, String folder) {
            this.kind = kind;
            this.folder = folder;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && kind.equals(key.kind) && folder.equals(key.folder);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, folder);
        }
    }

    @Id
    private String kind;

    @Id
    private String folder;

    /** Null for what was imported before ids were kept. */
    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected ContentItemRow() {}

    ContentItemRow(String kind, String folder, UUID itemId, String contentHash, Instant importedAt) {
        this.kind = kind;
        this.folder = folder;
        this.itemId = itemId;
        this.contentHash = contentHash;
        this.importedAt = importedAt;
    }

    String title() {
        return kind + "/" + folder;
    }

    String kind() {
        return kind;
    }

    String folder() {
        return folder;
    }

    Optional<UUID> itemId() {
        return Optional.ofNullable(itemId);
    }

    String contentHash() {
        return contentHash;
    }
}
