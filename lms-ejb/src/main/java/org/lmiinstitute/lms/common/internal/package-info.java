/** How the types of {@code common} meet the container and the database. */
package org.lmiinstitute.lms.common.internal;
