/** What those who run an installation look at: whether it lives, whether it can serve, and its numbers. */
package org.lmiinstitute.lms.web.operations;
