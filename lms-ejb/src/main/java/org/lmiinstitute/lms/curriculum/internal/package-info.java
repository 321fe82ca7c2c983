/** Reading content files, building module documents, and the tables of the curriculum. */
package org.lmiinstitute.lms.curriculum.internal;
