/** Pages of workshops: the list, and one page for each with its sessions. */
package org.lmiinstitute.lms.web.workshop;
