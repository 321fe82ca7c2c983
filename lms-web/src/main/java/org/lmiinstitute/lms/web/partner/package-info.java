/**
 * What a partner organization sees when it signs in: the modules it may take, the copies it holds, and the download itself. The
 * same services answer the programming interface, so page and interface can never disagree.
 */
package org.lmiinstitute.lms.web.partner;
