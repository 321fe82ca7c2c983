/**
 * Proof that packages run where partners run them: a learning system with scorm-again's SCORM 1.2 run-time, a cmi5 launch from another
 * origin against our own record store, and one learner who plays both and the LMS with the same answers.
 */
package org.lmiinstitute.lms.test.partner;
