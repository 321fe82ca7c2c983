/** Pages of roundtables: the list of what is coming and what was recorded, and one page for each. */
package org.lmiinstitute.lms.web.webinar;
