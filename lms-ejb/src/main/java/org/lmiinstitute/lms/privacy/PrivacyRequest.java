package org.lmiinstitute.lms.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of what was done with somebody's data. It does not say whose it was: who knows the account's id can check.
 *
 * @param id the request
 * @param kind what was asked for
 * @param done whether it is finished
 * @param subject SHA-256 of the account's id, in hexadecimal
 * @param requestedBy what the one who asked is called; empty when they are gone
 * @param requestedAt when it was asked for
 * @param finishedAt when it was finished
 * @param counts how many of what, so far
 * @param problem what last went wrong; it is tried again
 */
public record PrivacyRequest(
        UUID id,
        PrivacyKind kind,
        boolean done,
        String subject,
        Optional<String> requestedBy,
        Instant requestedAt,
        Optional<Instant> finishedAt,
        Map<String, Integer> counts,
        Optional<String> problem) {}
