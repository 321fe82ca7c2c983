/**
 * Reads {@code tincan.xml}, by which a package that speaks plain xAPI tells its activities and the page that starts them
 * ("Incorporating a Tin Can LRS into an LMS", Rustici Software). What is wrong is itemized; only a package with nothing to launch is
 * refused.
 */
package org.lmiinstitute.lms.packaging.internal.incoming.xapi;
