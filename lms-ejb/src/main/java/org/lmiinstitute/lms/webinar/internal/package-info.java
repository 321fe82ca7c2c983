/** Queries and the content reader of {@code webinar}. */
package org.lmiinstitute.lms.webinar.internal;
