/**
 * Roundtables: webinars of a series, announced with a session or past with a recording.
 *
 * <p>The session with its seats is {@code event}'s; the recording is a module of {@code curriculum} with one video activity, so that
 * watching it is tracked, resumed and completed like any other video. Here stands what only a webinar has: panel, agenda, take-aways.
 */
package org.lmiinstitute.lms.webinar;
