/**
 * Turns a published module, or a course of them, into a file that a partner's own system can run. There is one writer per format,
 * behind one small interface, and every package that plays holds the very same player, documents and media. A package is made once
 * per revision, format and licence, kept by its hash, and the same input always gives the same bytes.
 */
package org.lmiinstitute.lms.packaging;
