/** How enrollments, attempts, progress and certificates are kept, and how a certificate is printed. */
package org.lmiinstitute.lms.learning.internal;
