package org.lmiinstitute.lms.external;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.external.internal.StructureColumn;

/** A package that was installed. It never changes; a newer delivery is another package. */
@Entity
@Table(name = "external_package")
public class ExternalPackage {

    @Id
    private UUID id;

    private String standard;
    private String title;

    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = StructureColumn.class)
    private PackageStructure structure;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "content_size")
    private long contentSize;

    private int files;

    @Column(name = "installed_at")
    private Instant installedAt;

    protected ExternalPackage() {}

    /** @param contentHash names the restricted file in which all its files lie */
    public ExternalPackage(
            UUID id, PackageStructure structure, String contentHash, long contentSize, int files, Instant installedAt) {
        this.id = id;
        this.standard = structure.standard().name();
        this.title = structure.title();
        this.structure = structure;
        this.contentHash = contentHash;
        this.contentSize = contentSize;
        this.files = files;
        this.installedAt = installedAt;
    }

    public UUID id() {
        return id;
    }

    public PackageStandard standard() {
        return PackageStandard.valueOf(standard);
    }

    public String title() {
        return title;
    }

    public PackageStructure structure() {
        return structure;
    }

    public String contentHash() {
        return contentHash;
    }

    /** In bytes, of all files together. */
    public long contentSize() {
        return contentSize;
    }

    /** How many files it has. */
    public int files() {
        return files;
    }

    public Instant installedAt() {
        return installedAt;
    }
}
