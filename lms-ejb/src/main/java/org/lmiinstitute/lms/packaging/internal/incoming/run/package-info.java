/**
 * The way of an import: its file comes in piece by piece, a job reads it and keeps the report, and another takes all of it in when it was
 * accepted. A row changes its state by one conditional update, so of two who want different things of an import one is told no, and what
 * a run does after somebody ended it changes nothing.
 */
package org.lmiinstitute.lms.packaging.internal.incoming.run;
