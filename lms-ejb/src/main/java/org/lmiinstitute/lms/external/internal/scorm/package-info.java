/**
 * How SCORM 1.2 and SCORM 2004 are played: what a SCO finds when it begins, what becomes of what it tells, and what is kept of it
 * between two openings. The run-time itself is scorm-again, in the browser; the rules that make progress are here.
 */
package org.lmiinstitute.lms.external.internal.scorm;
