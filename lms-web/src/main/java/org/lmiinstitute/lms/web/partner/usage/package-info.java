/**
 * How packages are used where partners run them: to a partner its own at {@code /partner/usage}, to the institute all at
 * {@code /usage}, both also as files.
 */
package org.lmiinstitute.lms.web.partner.usage;
