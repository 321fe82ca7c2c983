/**
 * Who is calling: the one authentication module of the application, which dispatches by path.
 * Pages are told by their session, {@code /api/} by bearer tokens, {@code /xapi/} and {@code /play/api/} by Basic credentials;
 * what a caller may then do is decided by the services.
 */
package org.lmiinstitute.lms.web.security;
