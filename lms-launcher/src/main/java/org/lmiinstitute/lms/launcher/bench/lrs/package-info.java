/**
 * The measurements of the record store, {@code ./lms bench lrs} and {@code ./lms bench growth}: what it takes and gives over HTTP,
 * beside what a program without any application gets from the same database with rows of the same size and the same indexes.
 */
package org.lmiinstitute.lms.launcher.bench.lrs;
