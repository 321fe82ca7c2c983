/**
 * What comes in from elsewhere, before anything of it is stored: the files of a delivered package, read with limits because nobody
 * here wrote them, what kind of package they are, and a report on everything in them that adds up. {@link
 * org.lmiinstitute.lms.packaging.internal.incoming.Deliveries} is the way in. A reader for each format stands in a package of its own below and asks
 * {@link org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles} alone, so it never sees a path or a size that was not
 * checked.
 */
package org.lmiinstitute.lms.packaging.internal.incoming;
