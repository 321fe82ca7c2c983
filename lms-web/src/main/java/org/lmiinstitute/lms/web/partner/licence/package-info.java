/**
 * The licences as administrators of the institute see and change them: all at {@code /admin/licences}, each on a page of its own. The
 * words of a licence are the partner's too.
 */
package org.lmiinstitute.lms.web.partner.licence;
