/**
 * The LMS's part of cmi5: launches assignable units (AUs), keeps their sessions, decides what is satisfied and says so. Sections named
 * here are those of the cmi5 specification, edition Quartz.
 */
package org.lmiinstitute.lms.external.internal.cmi5;
