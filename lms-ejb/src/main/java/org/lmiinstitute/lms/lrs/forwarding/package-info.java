/**
 * Forwarding: statements of an organization's store flow on to stores elsewhere, in order and at least once with their own ids.
 *
 * <p>The log of statements is the outbox; each target keeps its place in it, and what it refuses for good becomes a dead letter with
 * the cause. Administrators see and steer it by {@link org.lmiinstitute.lms.lrs.forwarding.ForwardingService}.
 */
package org.lmiinstitute.lms.lrs.forwarding;
