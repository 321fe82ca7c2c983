/**
 * Owns the LMS's own xAPI vocabulary: what happens in the player goes out as statements, and progress comes in from them
 * again. Every statement of the LMS is built here, in one place, after published profiles: cmi5 for launch, completion, pass
 * and fail, the Video Profile for video, ADL's verbs elsewhere. What the learner did, what follows from it and the progress
 * that it makes are recorded in one transaction.
 */
package org.lmiinstitute.lms.tracking;
