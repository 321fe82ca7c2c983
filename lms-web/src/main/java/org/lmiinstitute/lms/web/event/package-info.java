/** Sessions on pages: when and where, seats, and the buttons to register and cancel. Roundtables and workshops share them. */
package org.lmiinstitute.lms.web.event;
