/**
 * Files and module documents by HTTP. Both are named by what never changes (a hash, a revision), so that browsers and proxies
 * keep them for a year and never ask again. Neither needs a session; what a document must not tell (the keys) is not in it.
 */
package org.lmiinstitute.lms.web.media;
