/**
 * How the record store works inside: pure preparation of statements, one class per table, the rules of the specification as tables.
 *
 * <p>The SQL is written by hand on the JTA data source, because storing and finding statements is the hot path of the whole product.
 * Writers insert in one order and never update a statement, so they have nothing to deadlock on.
 */
package org.lmiinstitute.lms.lrs.internal;
