/** Starts and stops the pieces of an installation: database, application server, application. */
package org.lmiinstitute.lms.launcher;
