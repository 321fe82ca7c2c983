/**
 * Reads a cmi5 course structure (AICC CMI-5, sections 13 and 14): as {@code cmi5.xml} of a zip, or as an XML file by itself.
 * {@link org.lmiinstitute.lms.packaging.internal.incoming.cmi5.Cmi5Reader} checks it whole, shape first and values second, refuses
 * it with every rule that it breaks, and only then makes the immutable course from it, so what follows need not doubt anything.
 */
package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;
