package org.lmiinstitute.lms.event;

import java.time.LocalDateTime;

/**
 * A demonstration starts and nothing of a kind is left to register for. Fired in mode {@code demo} only, in the transaction of the
 * start; who owns the kind announces a session at this time, which says of itself that it is none but a demonstration.
 *
 * @param startsAt on the clock of the place
 */
public record DemoSessionWanted(SessionKind kind, LocalDateTime startsAt) {}
