/**
 * What tests of the whole product stand on: an {@link org.lmiinstitute.lms.test.Installation} that the real launcher
 * starts, a {@link org.lmiinstitute.lms.test.Visitor} with a real browser, and one deployment of the shipped EAR for
 * all tests that run inside the server. One installation and one deployment serve a whole run; a test makes its own
 * people and data, so that tests don't meet.
 */
package org.lmiinstitute.lms.test;
