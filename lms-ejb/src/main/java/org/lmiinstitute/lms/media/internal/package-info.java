/** The table of kept files. */
package org.lmiinstitute.lms.media.internal;
