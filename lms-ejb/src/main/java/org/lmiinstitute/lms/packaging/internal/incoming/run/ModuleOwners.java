package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.identity.Institute;

/** Whose modules are: of those whose imports they came of, and the institute's if they came of none. */
@ApplicationScoped
public class ModuleOwners {

    private ImportedModuleTable imported;
    private Institute institute;

    protected ModuleOwners() {}

    @Inject
    public ModuleOwners(ImportedModuleTable imported, Institute institute) {
        this.imported = imported;
        this.institute = institute;
    }

    public boolean owns(UUID organizationId, UUID moduleId) {
        List<UUID> owners = imported.ownersOf(moduleId);
        return owners.isEmpty() ? institute.is(organizationId) : owners.contains(organizationId);
    }
}
