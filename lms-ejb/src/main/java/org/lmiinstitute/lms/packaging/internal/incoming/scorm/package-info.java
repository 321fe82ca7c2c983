/**
 * Reads the manifest of a SCORM package, 1.2 and 2004 from the 2nd to the 4th edition, as a course of outlines and launch points.
 * Packages of two decades break their specification in many ways and play all the same, so what is wrong is itemized beside the
 * course; {@link org.lmiinstitute.lms.packaging.internal.incoming.scorm.ScormReader} refuses only what leaves nothing to launch.
 */
package org.lmiinstitute.lms.packaging.internal.incoming.scorm;
