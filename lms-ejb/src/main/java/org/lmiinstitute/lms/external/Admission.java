package org.lmiinstitute.lms.external;

/**
 * What a request in the origin of an external package shows.
 *
 * @param token of the launch that it asks in
 * @param host to which it came, without a port
 */
public record Admission(String token, String host) {}
