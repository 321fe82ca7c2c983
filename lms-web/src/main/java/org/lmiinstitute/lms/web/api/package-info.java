/**
 * The programming interface for partners' and others' systems, {@code /api/v1/}: JSON over HTTP, OAuth 2 client credentials, problem
 * details on errors. It offers what the pages offer, through the same services, and decides nothing itself. Addresses and fields
 * are promises: they are added to and never renamed.
 */
package org.lmiinstitute.lms.web.api;
