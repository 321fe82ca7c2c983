/**
 * The Learning Record Store at {@code /xapi/}: the resources of the xAPI specification, version negotiation, CORS and errors.
 *
 * <p>Bodies are read and written as bytes, because statements and documents are kept as they came. What a caller may do is decided by
 * the services of {@code org.lmiinstitute.lms.lrs}, to which each resource passes the caller's principal.
 */
package org.lmiinstitute.lms.web.lrs;
