/**
 * How often somebody may ask: a program of a partner's, an address without a name, a package that is in many hands. Whoever asks too
 * often is told when to ask again, as the interfaces all say it.
 */
package org.lmiinstitute.lms.web.limit;
