/** The table of requests, the archive that is handed out, and the worker that erases. */
package org.lmiinstitute.lms.privacy.internal;
