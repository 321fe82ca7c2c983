package org.lmiinstitute.lms.notification.internal;

import java.util.UUID;
import org.lmiinstitute.lms.common.outgoing.Answer;

/** A way out, with the queue of what waits for it. */
interface Channel {

    Queue queue();

    RetryPolicy retries();

    /** Sends one of the queue and waits for the answer. */
    Answer send(UUID id);

    /** Keeps that nothing more is to go where this one was to go, until somebody changes something. */
    default void stop(UUID id, String cause) {
        // the next one may go elsewhere
    }
}
