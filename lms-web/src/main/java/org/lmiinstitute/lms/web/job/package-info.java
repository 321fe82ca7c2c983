/**
 * Jobs as those see them who wait for one: the same JSON for programs under {@code /api/v1/} and for the scripts of pages.
 */
package org.lmiinstitute.lms.web.job;
