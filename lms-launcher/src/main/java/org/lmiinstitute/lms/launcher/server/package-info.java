/**
 * Payara as a process of its own with a domain in the data folder. The domain's configuration is written anew at each
 * start from the templates beside this package, so that nothing that an earlier start left can spoil the next one.
 * Only the HTTP port is reachable from outside; administration is on loopback with a password of this start.
 */
package org.lmiinstitute.lms.launcher.server;
