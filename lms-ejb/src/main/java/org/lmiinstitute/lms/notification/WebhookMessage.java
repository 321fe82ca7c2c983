package org.lmiinstitute.lms.notification;

import java.util.UUID;

/**
 * A message of the queue.
 *
 * @param eventId what its receiver knows it by
 * @param body the JSON that is sent
 */
public record WebhookMessage(UUID id, UUID endpointId, String eventId, String type, String body, Delivery delivery) {}
