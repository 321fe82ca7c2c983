/** Measures packages: making one beside {@code zip -0} over the same files, and serving one beside a plain file of the server. */
package org.lmiinstitute.lms.launcher.bench.packages;
