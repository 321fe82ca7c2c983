package org.lmiinstitute.lms.external;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.external.internal.cmi5.LaunchTokens;

/** Gives a launched unit of a cmi5 course its authorization: to whoever has the address that the launch names, once. */
@Stateless
@LocalBean
public class FetchService {

    @Inject
    LaunchTokens tokens;

    /** @param key the end of the address */
    @PermitAll
    public FetchedToken fetch(String key) {
        return tokens.fetch(key);
    }
}
