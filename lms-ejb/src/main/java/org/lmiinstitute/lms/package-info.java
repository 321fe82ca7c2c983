/** The domain of the learning management system: one package per feature, no page and no HTTP. */
package org.lmiinstitute.lms;
