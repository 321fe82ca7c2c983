package org.lmiinstitute.lms.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** A row of the copy register: who took which package of which module when. Never changed. */
@Entity
@Table(name = "package_copy")
public class RegisteredCopy {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "licence_id")
    private UUID licenceId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "api_client_id")
    private UUID apiClientId;

    @Column(name = "package_id")
    private UUID packageId;

    @Column(name = "module_id")
    private UUID moduleId;

    @Column(name = "revision_id")
    private UUID revisionId;

    private String revision;
    private String format;
    private String sha256;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected RegisteredCopy() {}

    RegisteredCopy(UUID id, Taker taker, UUID moduleId, RevisionNumber revision, PackageFile file, Instant takenAt) {
        this.id = id;
        this.organizationId = taker.organizationId();
        this.accountId = taker.accountId().orElse(null);
        this.apiClientId = taker.apiClientId().orElse(null);
        this.licenceId = file.licenceId();
        this.packageId = file.packageId();
        this.moduleId = moduleId;
        this.revisionId = file.revisionId();
        this.revision = revision.toString();
        this.format = file.format().code();
        this.sha256 = file.sha256();
        this.takenAt = takenAt;
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID packageId() {
        return packageId;
    }

    public UUID moduleId() {
        return moduleId;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public RevisionNumber revision() {
        return RevisionNumber.parse(revision);
    }

    public PackageFormat format() {
        return PackageFormat.find(format).orElseThrow();
    }

    public String sha256() {
        return sha256;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
