/**
 * Tables as files for spreadsheets. What people wrote is never run there as a formula; the exports of all features go through here.
 */
package org.lmiinstitute.lms.web.csv;
