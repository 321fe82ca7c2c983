/**
 * Processes that the launcher starts: the database and the server. Each is remembered in a file by process id and
 * start time, so that the next launcher finds one that outlived a killed launcher and never mistakes a stranger for
 * it. A process that ends by itself ends the run.
 */
package org.lmiinstitute.lms.launcher.process;
