/**
 * Launches the activities of a {@code tincan.xml} as Rustici's launch method for the Tin Can API describes it: all that an activity
 * needs stands in its address. What it says of itself is its progress.
 */
package org.lmiinstitute.lms.external.internal.xapi;
