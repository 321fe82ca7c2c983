/** Proof that packages of others are played: in real browsers, from their own origin, with small packages made here. */
package org.lmiinstitute.lms.test.external;
