package org.lmiinstitute.lms.packaging;

/** Which package is wanted: of what, as what, and on which terms. */
public record PackageOrder(PackageSubject subject, PackageFormat format, PackageTerms terms) {}
