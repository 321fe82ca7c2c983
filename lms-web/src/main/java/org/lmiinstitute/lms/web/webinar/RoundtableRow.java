package org.lmiinstitute.lms.web.webinar;

import org.lmiinstitute.lms.web.event.SessionRow;

/**
 * A roundtable as the list shows it.
 *
 * @param session null for one without a live session
 * @param recorded whether there is a recording to watch
 */
public record RoundtableRow(String address, String title, String summary, SessionRow session, boolean recorded) {}
