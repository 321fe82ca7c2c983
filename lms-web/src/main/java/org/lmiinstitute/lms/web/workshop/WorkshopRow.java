package org.lmiinstitute.lms.web.workshop;

import java.util.List;
import org.lmiinstitute.lms.web.event.SessionRow;

/** A workshop as the list shows it, with its coming sessions. */
public record WorkshopRow(String address, String title, String summary, List<SessionRow> sessions) {}
