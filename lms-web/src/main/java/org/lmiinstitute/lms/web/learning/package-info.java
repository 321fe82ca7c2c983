/**
 * Where learners study and prove it: the page that carries the player with its launch, the interface that the player talks to,
 * certificates and the page on which anyone verifies them. The page of the player is plain HTML, because it is opened most.
 */
package org.lmiinstitute.lms.web.learning;
