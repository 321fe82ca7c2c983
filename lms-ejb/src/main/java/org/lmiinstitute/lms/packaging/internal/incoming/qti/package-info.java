/**
 * Reads questions of IMS QTI: banks and tests in 1.2 with its cartridge profile, items and tests in 2.1 and 2.2. A question becomes
 * one of ours only if it asks and marks the same; what else there is (essays, matching, ordering, hot spots) is named with its text
 * and stays out.
 */
package org.lmiinstitute.lms.packaging.internal.incoming.qti;
