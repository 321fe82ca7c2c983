/** Repositories, password hashing, the counting of sign-in tries and what identity does at the first start. */
package org.lmiinstitute.lms.identity.internal;
