/**
 * What this installation says to other systems: one HTTP client, what an answer means for what was sent, and when to try again.
 *
 * <p>Who sends decides what is sent and what each answer means there. Where people outside choose the address, {@link
 * org.lmiinstitute.lms.common.outgoing.PublicAddresses} keeps requests out of our own network.
 */
package org.lmiinstitute.lms.common.outgoing;
