/**
 * Where plain forms of public pages post to: {@code /actions/...}. An action does one thing and answers with 303 to the page that shows it.
 * Each feature has its own resource; the application lists them.
 */
package org.lmiinstitute.lms.web.actions;
