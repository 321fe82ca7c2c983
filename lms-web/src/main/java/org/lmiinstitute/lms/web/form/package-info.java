/**
 * Plain forms that post to an action: reading their fields, and keeping what could not be used for the page that shows it again. The
 * forms of all features use it; it knows none of them.
 */
package org.lmiinstitute.lms.web.form;
