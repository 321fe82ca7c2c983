/**
 * The look of the reports that lie in every package: one self-contained page, without scripts, in the product's colors, that reads
 * well aloud and on paper. What a report says is a matter of those who write it.
 */
package org.lmiinstitute.lms.packaging.internal.report;
