/** Queries and the content reader of {@code workshop}. */
package org.lmiinstitute.lms.workshop.internal;
