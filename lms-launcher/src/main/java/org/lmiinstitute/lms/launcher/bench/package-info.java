/**
 * {@code ./lms bench}: what a page costs. Starts an installation of its own with a course of the size that the budget
 * speaks of, loads each page over eight connections, and reads what server and database consumed from the operating
 * system, so that the numbers do not depend on how busy the machine is. Pages and budgets stand in one place, {@link
 * org.lmiinstitute.lms.launcher.bench.BenchPage}.
 */
package org.lmiinstitute.lms.launcher.bench;
