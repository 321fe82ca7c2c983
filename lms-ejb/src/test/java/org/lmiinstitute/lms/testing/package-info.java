/**
 * What tests of several features share.
 *
 * <p>{@link org.lmiinstitute.lms.testing.WithDatabase} gives a test a real, migrated database. Nothing here ships.
 */
package org.lmiinstitute.lms.testing;
