package org.lmiinstitute.lms.packaging.internal.incoming.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.identity.Institute;

class ModuleOwnersTest {

    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID MODULE = UUID.randomUUID();

    @Test
    void whatCameOfNoImportIsTheInstitutes() {
        assertThat(owners().owns(INSTITUTE, MODULE)).isTrue();
        assertThat(owners().owns(SCHOOL, MODULE)).isFalse();
    }

    @Test
    void whatWasImportedIsOfThoseWhoImportedIt() {
        assertThat(owners(SCHOOL).owns(SCHOOL, MODULE)).isTrue();
        assertThat(owners(SCHOOL).owns(INSTITUTE, MODULE)).isFalse();
    }

    private static ModuleOwners owners(UUID... organizations) {
        ImportedModuleTable imported = new ImportedModuleTable(null) {
            @Override
            List<UUID> ownersOf(UUID moduleId) {
                return List.of(organizations);
            }
        };
        Institute institute = new Institute(null) {
            @Override
            public boolean is(UUID organizationId) {
                return organizationId.equals(INSTITUTE);
            }
        };
        return new ModuleOwners(imported, institute);
    }
}
