package org.lmiinstitute.lms.notification;

import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * Something that happened and that an endpoint is told.
 *
 * @param id the same however often it is told, so that a receiver knows it again; ASCII without space or full stop, at most 100 characters
 * @param type what kind of thing happened, in groups parted by full stops: {@code module.revised}
 * @param data what there is to know of it, as JSON; nothing about people
 */
public record WebhookEvent(String id, String type, String data) {

    public WebhookEvent {
        if (!id.matches("[\\w:-]{1,100}")) {
            throw new InvalidInputException("id", id + " is none", "1 to 100 letters, digits, dashes");
        }
        if (!type.matches("\\w+(\\.\\w+)*") || type.length() > 100) {
            throw new InvalidInputException("type", type + " is none", "words with full stops between: module.revised");
        }
    }
}
