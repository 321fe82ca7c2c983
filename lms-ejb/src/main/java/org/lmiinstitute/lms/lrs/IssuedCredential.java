package org.lmiinstitute.lms.lrs;

import java.util.UUID;

/**
 * A new credential, shown this once.
 *
 * @param id its id
 * @param key the user name of Basic authentication
 * @param secret the password of Basic authentication; only its SHA-256 is kept
 */
public record IssuedCredential(UUID id, String key, String secret) {}
