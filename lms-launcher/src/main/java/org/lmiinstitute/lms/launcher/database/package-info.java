/**
 * The database of an installation: MariaDB as a process of its own in the data folder, or the external server that
 * {@code LMS_DB_URL} names. Migrations run here, before the application starts, so that the application only ever
 * sees the schema that it was built for.
 */
package org.lmiinstitute.lms.launcher.database;
