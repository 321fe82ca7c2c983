package org.lmiinstitute.lms.notification;

import java.util.Optional;
import java.util.UUID;

/** A mail of the queue. */
public record Mail(UUID id, String address, String subject, String text, Optional<String> html, Delivery delivery) {

    /** Without what is said, and to whom. */
    @Override
    public String toString() {
        return "Mail[" + id + ", " + delivery.state() + "]";
    }
}
