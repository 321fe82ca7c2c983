package org.lmiinstitute.lms.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where another system is told what happened; its secret is nowhere.
 *
 * @param title what it is called here
 * @param isActive whether messages go there
 * @param cause why it was disabled
 * @param disabled when that was
 */
public record WebhookEndpoint(
        UUID id, String title, String url, boolean isActive, Optional<String> cause, Optional<Instant> disabled) {}
