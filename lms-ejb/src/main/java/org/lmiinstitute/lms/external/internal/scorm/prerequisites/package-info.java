/**
 * The prerequisites of SCORM 1.2 (Content Aggregation Model 2.3.2.5.1): conditions on other items, in a script that AICC made (CMI001). Here
 * they are read, judged by where a learner stands, and passed over where keeping to them would shut everybody out.
 */
package org.lmiinstitute.lms.external.internal.scorm.prerequisites;
