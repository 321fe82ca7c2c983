/** How licences and the copy register are kept, and how the demonstration partner gets its licence. Nothing outside the feature uses it. */
package org.lmiinstitute.lms.partner.internal;
