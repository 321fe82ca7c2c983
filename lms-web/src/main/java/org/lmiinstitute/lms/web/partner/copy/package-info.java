/**
 * The copies in partners' hands as those of the institute see them, at {@code /copies}: filtered, as a page and as a file, each with what
 * changed since.
 */
package org.lmiinstitute.lms.web.partner.copy;
