package org.lmiinstitute.lms.event;

import java.util.UUID;

/** A person has a place in a session now: a seat, or one on the waitlist. Fired in the transaction that gave it. */
public record Registered(UUID sessionId, UUID accountId, RegistrationStatus status) {}
