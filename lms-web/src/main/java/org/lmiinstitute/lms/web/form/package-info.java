/**
 * Plain forms that post to an action: reading their fields, and showing on the next page, once, what was wrong or what is secret. The
 * forms of all features use it; it knows none of them.
 */
package org.lmiinstitute.lms.web.form;
