/**
 * How a trainer brings content from elsewhere in: a file is delivered in pieces that survive a lost connection, then what becomes of it
 * is shown thing by thing, and the whole is accepted or discarded.
 */
package org.lmiinstitute.lms.web.incoming;
