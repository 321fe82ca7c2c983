/**
 * {@code ./lms push}: brings what was just compiled or edited into the running application, so that a change is seen within seconds.
 * Pages, texts and styles are copied; classes are copied and, in the running server, redefined. For developers only.
 */
package org.lmiinstitute.lms.launcher.push;
