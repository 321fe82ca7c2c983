/** The tables of external packages and how their units are opened. */
package org.lmiinstitute.lms.external.internal;
