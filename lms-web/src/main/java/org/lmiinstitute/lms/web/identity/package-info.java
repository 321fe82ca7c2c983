/** Signing in and out: plain forms that work without any script. */
package org.lmiinstitute.lms.web.identity;
