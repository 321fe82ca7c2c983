package org.lmiinstitute.lms.web.notification;

import java.util.UUID;

/**
 * A mail or a message of the queue, in words.
 *
 * @param title what it is
 * @param to whom it is for
 * @param state where it stands
 * @param look class of the state's colour
 * @param says when it was sent or is tried next, and how often it was tried in vain
 * @param cause why the last try failed; empty if none did
 * @param isOpen whether it can be tried at once or discarded
 */
public record QueueRow(
        UUID id, String title, String to, String state, String look, String says, String cause, boolean isOpen) {}
