package org.lmiinstitute.lms.external.internal.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Launches by their credentials. */
@ApplicationScoped
public class XapiLaunches {

    @Inject
    private EntityManager entities;

    void add(XapiLaunch launch) {
        entities.persist(launch);
    }

    Optional<XapiLaunch> find(UUID credentialId) {
        return Optional.ofNullable(entities.find(XapiLaunch.class, credentialId));
    }
}
