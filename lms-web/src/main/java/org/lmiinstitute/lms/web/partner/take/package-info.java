/**
 * Taking one module or course: looking at it first, choosing a format by the system that it is for, and the three steps from the download
 * to learners.
 */
package org.lmiinstitute.lms.web.partner.take;
