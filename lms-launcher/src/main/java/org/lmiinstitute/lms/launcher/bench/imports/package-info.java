/**
 * Measures imports: a SCORM package beside unzipping and hashing its files, and a course of many units, with the pages that show it.
 */
package org.lmiinstitute.lms.launcher.bench.imports;
