/** Which address leads to which page, for whom. It stands above all pages: a feature adds its rows to {@code Routes}. */
package org.lmiinstitute.lms.web.routes;
