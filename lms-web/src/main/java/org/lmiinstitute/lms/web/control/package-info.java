/**
 * The orders of the operator at the console ({@code ./lms import}), given to a running instance by HTTP.
 * Only who knows the token of this start, on this machine, finds anything here; for anybody else the addresses do not exist.
 * Answers are plain text for a person.
 */
package org.lmiinstitute.lms.web.control;
