package org.lmiinstitute.lms.common.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The one entity manager of all repositories; each of its calls works in the transaction of whoever calls.
 *
 * <p>Payara looks a persistence unit up in the module of the first caller, and keeps it. A page that is the first to ask
 * finds nothing, because the unit belongs to this module. So it is looked up here, while the application starts.
 */
@Singleton
@Startup
@PermitAll
public class EntityManagerProducer {

    @PersistenceContext(unitName = "lms")
    private EntityManager entities;

    @PostConstruct
    void lookUp() {
        entities.getEntityManagerFactory();
    }

    @Produces
    public EntityManager entityManager() {
        return entities;
    }
}
