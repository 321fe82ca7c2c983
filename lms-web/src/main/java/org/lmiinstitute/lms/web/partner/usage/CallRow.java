package org.lmiinstitute.lms.web.partner.usage;

/** How often a package called, in words. */
public record CallRow(String title, String organization, String about, long starts, String last) {}
