package org.lmiinstitute.lms.identity;

/** Key and secret of a client that was just made; the secret is shown this once. */
public record NewApiClient(String key, String secret) {}
