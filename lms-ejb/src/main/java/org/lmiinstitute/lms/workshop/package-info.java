/**
 * Workshops: half a day in a room, with seats.
 *
 * <p>The sessions with their seats and waitlists are {@code event}'s, the modules that a workshop reuses are {@code curriculum}'s. Here stands
 * what only a workshop has: the day's agenda, what the room needs, what is handed out.
 */
package org.lmiinstitute.lms.workshop;
