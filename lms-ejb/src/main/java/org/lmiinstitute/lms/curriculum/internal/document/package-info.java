/** From content files to the module document and its answer key. */
package org.lmiinstitute.lms.curriculum.internal.document;
