/** Imports in the running product: over HTTP, at the console and in a browser. */
package org.lmiinstitute.lms.test.imports;
