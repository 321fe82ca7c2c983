/**
 * Says how true a finished package is to its modules, by reading it back and never by the word of whoever wrote it. A
 * {@link org.lmiinstitute.lms.packaging.internal.fidelity.PackageReader} for each way of packaging finds what is in the file;
 * {@link org.lmiinstitute.lms.packaging.internal.fidelity.FidelityReport} asks it for every activity, block, question, file and
 * rule of each module. Pure: from a plan and a stream to a report that has the same bytes each time.
 */
package org.lmiinstitute.lms.packaging.internal.fidelity;
