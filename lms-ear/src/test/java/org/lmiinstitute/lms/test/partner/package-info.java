/**
 * Proof that packages run where partners run them: learning systems with scorm-again's run-times of SCORM 1.2 and 2004, launches by cmi5
 * and by a {@code tincan.xml} from another origin against our own record store, a folder of web pages, and one learner who plays all of
 * them and the LMS with the same answers.
 */
package org.lmiinstitute.lms.test.partner;
