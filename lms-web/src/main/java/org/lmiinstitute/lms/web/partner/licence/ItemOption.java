package org.lmiinstitute.lms.web.partner.licence;

import java.util.List;

/**
 * A course or module that a licence can name.
 *
 * @param value as the form sends it
 * @param modules of a course; each can also be named by itself
 */
public record ItemOption(String value, String title, List<ItemOption> modules) {}
