/** The public catalogue and the course page: what there is, and the one next step for who looks. */
package org.lmiinstitute.lms.web.catalogue;
