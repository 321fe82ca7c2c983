package org.lmiinstitute.lms.lrs.forwarding.internal;

import java.time.Clock;
import java.util.Set;
import org.lmiinstitute.lms.common.outgoing.Answer;
import org.lmiinstitute.lms.common.outgoing.Reply;

/** What the answer of a store means for the statements that were sent. */
final class Meaning {

    /** What is wrong is what was sent: it stays wrong however often it is sent. */
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 413, 415, 422);

    private static final Set<Integer> DENIALS = Set.of(401, 403);

    private Meaning() {}

    static Answer of(Reply reply, Clock clock) {
        if (reply.isSuccess()) {
            return new Answer.Taken();
        }
        if (REFUSALS.contains(reply.status())) {
            return new Answer.Refused(reply.cause());
        }
        return DENIALS.contains(reply.status()) ? new Answer.Denied(reply.cause()) : reply.later(clock);
    }
}
