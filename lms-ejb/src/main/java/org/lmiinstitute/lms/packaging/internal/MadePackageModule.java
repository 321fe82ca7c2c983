package org.lmiinstitute.lms.packaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackagedRevision;

/** A module inside a package that was made. Written by the repository. */
@Entity
@Table(name = "made_package_module")
@IdClass(MadePackageModule.Key.class)
public class MadePackageModule {

    @Id
    @Column(name = "package_id")
    private UUID packageId;

    @Id
    private int position;

    @Column(name = "module_id")
    private UUID moduleId;

    @Column(name = "revision_id")
    private UUID revisionId;

    private int major;

    private int minor;

    protected MadePackageModule() {}

    UUID packageId() {
        return packageId;
    }

    PackagedRevision revision() {
        return new PackagedRevision(moduleId, revisionId, new RevisionNumber(major, minor));
    }

    /** The place of a module in a package. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID packageId;
        private int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && packageId.equals(key.packageId) && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(packageId, position);
        }
    }
}
