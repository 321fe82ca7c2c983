package org.lmiinstitute.lms.partner;

/**
 * A copy as the institute sees it.
 *
 * @param organization what the organization that holds it is called
 * @param takenBy what the person or the program that took it is called; empty if nobody knows any more
 */
public record PartnerCopy(HeldCopy held, String organization, String takenBy, Contact contact) {}
