/** What external packages ask the LMS for by addresses of their own standards. */
package org.lmiinstitute.lms.web.external;
