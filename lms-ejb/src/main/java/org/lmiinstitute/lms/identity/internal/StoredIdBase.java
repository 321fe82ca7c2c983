package org.lmiinstitute.lms.identity.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Settings;

/** The base of ids, stored at the first start; another one later would give every thing a second identity. */
@ApplicationScoped
public class StoredIdBase implements IdBase {
    private static final String NAME = "id-base";

    private InstallationRepository installation;
    private Settings settings;
    private String value;

    protected StoredIdBase() {}

    @Inject
    public StoredIdBase(InstallationRepository installation, Settings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    @PostConstruct
    void load() {
        value = installation.keepFirst(NAME, settings.requestedIdBase().orElseGet(settings::publicUrl));
    }

    @Override
    public String value() {
        return value;
    }

    /** Refuses the start if it asks for another base than the one that is stored. */
    void checkRequested() {
        settings.requestedIdBase()
                .filter(requested -> !requested.equals(value))
                .ifPresent(requested -> FatalStart.refuse("LMS_ID_BASE is " + requested
                        + ", but the ids of this installation were made with " + value
                        + ". Start it with LMS_ID_BASE=" + value + " or without."));
    }
}
