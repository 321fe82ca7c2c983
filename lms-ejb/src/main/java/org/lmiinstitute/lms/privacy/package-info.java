/**
 * A person's data as a whole: handed out, erased, or left behind under a pseudonym, with a record of what was done. Every feature that
 * keeps something of people says so by a bean of {@link org.lmiinstitute.lms.identity.PersonalData}; this one asks them in turn.
 * An erasure goes on in slices until it is finished, whatever stops in between, and its record then names nobody.
 */
package org.lmiinstitute.lms.privacy;
