/**
 * Thin packages, from whichever system they run in: the player, the module of the day, and what that shows, given without a cookie and to
 * any origin.
 */
package org.lmiinstitute.lms.web.partner.dispatch;
