/**
 * Sessions, registrations and waitlists: what webinars, workshops and academy meetings share.
 *
 * <p>Seats are counted under the lock of the session's row, so that the last seat is given once. Who the session belongs to is
 * an id here; what is special to a webinar or workshop stands above.
 */
package org.lmiinstitute.lms.event;
