/** The programs of a partner that may call the REST interface: what there is, a new one with its secret shown once, and an end to any. */
package org.lmiinstitute.lms.web.partner.program;
