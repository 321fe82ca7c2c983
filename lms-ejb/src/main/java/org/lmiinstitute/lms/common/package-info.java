/**
 * The floor that every feature stands on: time, ids, settings, secrets, the database, the base of all failures.
 *
 * <p>Time and randomness come from here and nowhere else, so that tests can hold them still. Nothing here knows what the product is about.
 */
package org.lmiinstitute.lms.common;
