/**
 * What every page shares: routes from addresses to views, templates, text, hashed assets, headers that protect, and what is
 * shown when something fails. A feature adds its rows to {@code Routes}, its pages, its bundle and its style sheet.
 */
package org.lmiinstitute.lms.web.shell;
