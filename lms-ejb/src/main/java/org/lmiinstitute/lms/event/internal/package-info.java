/** Queries of {@code event}. */
package org.lmiinstitute.lms.event.internal;
