package org.lmiinstitute.lms.web.lrs.admin;

import java.util.UUID;

/**
 * A target of forwarding, in words.
 *
 * @param filter what goes there
 * @param state whether statements go there
 * @param look class of the state's colour
 * @param says what one should know of the state, in a sentence
 * @param waiting how many statements wait
 * @param lag how long the first of them has waited
 * @param sent how many it has taken
 * @param lastSent when it took the last ones
 * @param trouble the last cause and when, and how often in a row it has been tried in vain; or that there was none
 * @param isRunning whether it can be paused
 * @param isRetrying whether it can be tried at once
 */
public record TargetRow(
        UUID id,
        String title,
        String url,
        String key,
        String organization,
        String filter,
        String state,
        String look,
        String says,
        String waiting,
        String lag,
        String sent,
        String lastSent,
        String trouble,
        int deadLetters,
        boolean isRunning,
        boolean isRetrying) {

    public String address() {
        return "/admin/forwarding/" + id;
    }
}
