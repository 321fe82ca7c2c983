package org.lmiinstitute.lms.web.lrs.admin;

import java.util.List;
import java.util.UUID;

/**
 * A row of the page, in words.
 *
 * @param lastWritten when a statement was last written with it, or "never"
 * @param end how it stands: valid, ends on, ended, revoked
 * @param look class of that state's colour
 * @param isValid whether it can be revoked still
 * @param isOfSettings whether the next start makes it valid again
 */
public record CredentialRow(
        UUID id,
        String title,
        String key,
        String organization,
        List<String> scopes,
        String made,
        String lastWritten,
        String end,
        String look,
        boolean isValid,
        boolean isOfSettings) {}
