/**
 * External packages: what others made and runs code of its own (SCORM, cmi5, xAPI), as it is kept, opened and played. What such a
 * package says of its learner becomes progress by {@code tracking}; how it is read from a delivered file is {@code packaging}'s.
 */
package org.lmiinstitute.lms.external;
