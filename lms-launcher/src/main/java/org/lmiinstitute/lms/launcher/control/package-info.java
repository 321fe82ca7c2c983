/**
 * How {@code ./lms import}, {@code ./lms rebuild-progress} and {@code ./lms purge} reach a running instance. The contract with the
 * application:
 *
 * <ul>
 *   <li>the launcher puts a random token into the server's system property {@code lms.control.token} and writes port and
 *       token to {@code LMS_DATA/run/instance.properties}, readable by its owner only;
 *   <li>the application answers {@code POST /control/import}, {@code POST /control/rebuild-progress} and {@code
 *       POST /control/purge}, from loopback addresses only and only with {@code Authorization: Bearer <token>}, else 404;
 *   <li>the answer is text/plain in UTF-8 for a person at a console: 200 when all went well, 422 with one problem per
 *       line when something was refused; any other status is a failure of the server.
 * </ul>
 */
package org.lmiinstitute.lms.launcher.control;
