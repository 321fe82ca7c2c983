package org.lmiinstitute.lms.packaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A package that was made; its file is kept under its hash. Written once, by the repository, and never changed. */
@Entity
@Table(name = "module_package")
public class ModulePackage {

    @Id
    private UUID id;

    @Column(name = "revision_id")
    private UUID revisionId;

    private String format;

    @Column(name = "licence_id")
    private UUID licenceId;

    @Column(name = "player_hash")
    private String playerHash;

    private String sha256;

    private long bytes;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "made_at")
    private Instant madeAt;

    protected ModulePackage() {}

    ModulePackage(PackageIdentity identity, String sha256, long bytes, String fileName, Instant madeAt) {
        this.id = identity.packageId();
        this.revisionId = identity.revisionId();
        this.format = identity.format().code();
        this.licenceId = identity.licenceId();
        this.playerHash = identity.playerHash();
        this.sha256 = sha256;
        this.bytes = bytes;
        this.fileName = fileName;
        this.madeAt = madeAt;
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    String fileName() {
        return fileName;
    }

    Instant madeAt() {
        return madeAt;
    }
}
