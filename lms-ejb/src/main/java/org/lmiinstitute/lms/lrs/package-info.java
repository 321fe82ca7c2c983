/**
 * The Learning Record Store: stores, credentials, statements and documents, as the xAPI specifications 1.0.3 and 2.0 describe them.
 *
 * <p>It knows nothing of courses: whoever wants to make something of statements observes {@link
 * org.lmiinstitute.lms.lrs.StatementsStored} or replays the {@link org.lmiinstitute.lms.lrs.StatementLog}. Each organization has a
 * store of its own, and no credential reaches beyond its store.
 */
package org.lmiinstitute.lms.lrs;
