/** How statements are built and read again, and how the projection and the launch sessions are kept. */
package org.lmiinstitute.lms.tracking.internal;
