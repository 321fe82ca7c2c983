package org.lmiinstitute.lms.common;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * One transaction around a piece of work; a bean, because the container begins and ends it between beans.
 *
 * <p>A session bean: Payara's connections ask the running call of a component for its transaction, and {@code @Transactional} on a
 * CDI bean enters its own there only if a servlet made that call. Called from a session bean without a transaction, everything
 * within would be committed statement by statement.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnTransaction {

    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
