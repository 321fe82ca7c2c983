package org.lmiinstitute.lms.web.partner.licence;

import java.util.List;
import java.util.UUID;

/**
 * A licence, in words.
 *
 * @param look class of the state's colour
 * @param items what may be taken
 * @param formats in which formats, in one line
 * @param dates from when until when
 * @param seats how many learners started, of how many
 * @param full whether no seat is left
 * @param says what packages tell the institute, one thing a line
 * @param policy which revision thin packages show
 * @param valid whether something can be taken under it now
 * @param over what to do when it is over or has not begun; empty while it is valid
 * @param open whether it can be changed and ended still
 */
public record LicenceRow(
        UUID id,
        String title,
        String organization,
        String state,
        String look,
        List<String> items,
        String formats,
        String dates,
        String seats,
        boolean full,
        String attribution,
        List<String> says,
        String policy,
        boolean valid,
        String over,
        boolean open) {}
