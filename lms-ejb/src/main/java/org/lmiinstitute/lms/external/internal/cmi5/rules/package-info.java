/** What a unit may say within its session, a class per group of rules with the section of cmi5 beside each. */
package org.lmiinstitute.lms.external.internal.cmi5.rules;
