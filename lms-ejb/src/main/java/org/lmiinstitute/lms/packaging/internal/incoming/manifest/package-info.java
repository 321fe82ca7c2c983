/**
 * What the readers of foreign manifests share: an XML file as elements that know where they stand, texts in several languages, the
 * address of a file within its package, and what is wrong, with the clause of the specification that says so. Nothing here knows a
 * format; nothing here trusts a file.
 */
package org.lmiinstitute.lms.packaging.internal.incoming.manifest;
