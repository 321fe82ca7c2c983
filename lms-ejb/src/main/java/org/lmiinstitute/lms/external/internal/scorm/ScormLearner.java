package org.lmiinstitute.lms.external.internal.scorm;

/**
 * Who plays, as far as a SCO may know.
 *
 * @param id a pseudonym that says nothing of the person
 * @param name as the person is called here
 */
record ScormLearner(String id, String name) {}
