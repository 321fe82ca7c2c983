/**
 * What every JAX-RS application of the product shares: JSON by our own Jackson, ids in addresses, and failures as problem details (RFC 9457).
 * Features register their resources in an application of their own and take these from {@code RestApplication}.
 */
package org.lmiinstitute.lms.web.rest;
