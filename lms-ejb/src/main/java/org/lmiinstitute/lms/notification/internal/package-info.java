/** How what was queued goes out: the queue's rows and their leases, the two channels, and when to try again. */
package org.lmiinstitute.lms.notification.internal;
