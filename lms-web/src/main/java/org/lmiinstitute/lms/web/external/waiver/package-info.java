/** Where trainers waive units of cmi5 courses for one learner: found by a mail address, then by the account's id. */
package org.lmiinstitute.lms.web.external.waiver;
