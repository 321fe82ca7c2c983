package org.lmiinstitute.lms.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A tracked activity of one revision: the row that course pages read instead of the document. */
@Entity
@IdClass(Activity.Key.class)
@Table(name = "activity")
public class Activity {

    /** The same activity stands in many revisions. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID revisionId;
        private UUID id;

        protected Key() {}

        public Key(UUID revisionId, UUID id) {
            this.revisionId = revisionId;
            this.id = id;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && revisionId.equals(key.revisionId) && id.equals(key.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(revisionId, id);
        }
    }

    @Id
    @Column(name = "revision_id")
    private UUID revisionId;

    @Id
    private UUID id;

    private int position;
    private String kind;
    private String title;
    private int minutes;

    protected Activity() {}

    public Activity(UUID revisionId, int position, ActivityOutline outline) {
        this.revisionId = revisionId;
        this.id = outline.id();
        this.position = position;
        this.kind = outline.kind().code();
        this.title = outline.title();
        this.minutes = outline.minutes();
    }

    public UUID revisionId() {
        return revisionId;
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public ActivityOutline outline() {
        return new ActivityOutline(id, ActivityKind.of(kind), title, minutes);
    }
}
