/**
 * What administrators of the institute see and do about mail and webhooks: both queues on one page, one mail on another. Forms post to
 * {@code /actions/mail/...} and {@code /actions/webhooks/...}.
 */
package org.lmiinstitute.lms.web.notification;
