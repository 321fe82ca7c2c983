package org.lmiinstitute.lms.identity;

import java.time.Duration;

/** A bearer token as it is handed out, once; only its hash is kept. */
public record IssuedToken(String token, Duration lifetime) {}
