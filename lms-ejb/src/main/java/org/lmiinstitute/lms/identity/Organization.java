package org.lmiinstitute.lms.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A partner, an agency or the institute itself. */
@Entity
@Table(name = "organization")
public class Organization {
    /** Code of the institute that runs the installation. */
    public static final String INSTITUTE = "LMI";

    @Id
    private UUID id;

    private String code;
    private String name;

    protected Organization() {}

    public Organization(UUID id, String code, String name) {
        this.id = id;
        this.code = code;
        this.name = name;
    }

    public UUID getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
