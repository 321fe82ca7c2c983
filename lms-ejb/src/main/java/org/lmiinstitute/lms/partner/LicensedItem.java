package org.lmiinstitute.lms.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** One thing that a licence names: a module, or a course with all its modules of today and tomorrow. */
@Embeddable
public class LicensedItem {

    /** What a licence can name. */
    public enum Kind {
        COURSE,
        MODULE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "item_id")
    private UUID id;

    protected LicensedItem() {}

    private LicensedItem(Kind kind, UUID id) {
        this.kind = kind;
        this.id = id;
    }

    public static LicensedItem course(UUID id) {
        return new LicensedItem(Kind.COURSE, id);
    }

    public static LicensedItem module(UUID id) {
        return new LicensedItem(Kind.MODULE, id);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static LicensedItem parse(String text) {
        int end = text.indexOf(':');
        return new LicensedItem(
                Kind.valueOf(text.substring(0, Math.max(0, end))), UUID.fromString(text.substring(end + 1)));
    }

    static LicensedItem of(PackageSubject subject) {
        return switch (subject.kind()) {
            case COURSE -> course(subject.id());
            case MODULE -> module(subject.id());
        };
    }

    public Kind kind() {
        return kind;
    }

    public UUID id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LicensedItem item && kind == item.kind && id.equals(item.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id);
    }

    /** Kind and id, such as {@code COURSE:019a...}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
