package org.lmiinstitute.lms.notification;

/** How many of a queue stand where. */
public record QueueCounts(int waiting, int sent, int failed, int discarded) {}
