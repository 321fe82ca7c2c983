/**
 * What partner organizations may take and what they took. A licence names modules or courses, formats and dates; every download is
 * a row of the copy register, so both sides know who holds which copy and how old it is. Licences are checked here, once, for the
 * page and for the programming interface alike. What is published is entered into a log, from which partners find out, or are told by
 * mail, webhook or feed, what changed.
 */
package org.lmiinstitute.lms.partner;
