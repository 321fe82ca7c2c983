/**
 * How a partner hears of changes: the page where it asks for mail, a feed or a webhook, and the feed itself.
 */
package org.lmiinstitute.lms.web.partner.subscription;
