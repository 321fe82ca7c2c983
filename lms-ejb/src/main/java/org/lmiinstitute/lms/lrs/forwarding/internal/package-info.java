/** How statements are sent: the worker with its lease, the answers of a target and what follows from each, and the tables. */
package org.lmiinstitute.lms.lrs.forwarding.internal;
