package org.lmiinstitute.lms.common.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** One transaction around a piece of work; a bean, because the container begins and ends it between beans. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OwnTransaction {

    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
