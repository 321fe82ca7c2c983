/**
 * What every page shares: templates, text, hashed assets, headers that protect, and what is shown when something fails. A
 * feature adds its pages, its bundle and its style sheet.
 */
package org.lmiinstitute.lms.web.shell;
