package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.partner.internal.ChangeDifferences;
import org.lmiinstitute.lms.partner.internal.ChangeTable;

/** What was published since a partner last asked. */
@Stateless
@LocalBean
public class ChangeService {

    public static final int MOST = 500;

    @Inject
    private ChangeTable changes;

    @Inject
    private ChangeDifferences differences;

    /**
     * The entries after a cursor.
     *
     * @param cursor the {@code next} of the answer before, or 0 for everything
     * @param limit 1 to {@value #MOST}
     * @throws InvalidInputException if the cursor is none of this log: below 0, or ahead of its end
     */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public ChangePage since(long cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "is " + limit, "1 to " + MOST);
        }
        long last = changes.last();
        if (cursor < 0 || cursor > last) {
            throw new InvalidInputException(
                    "since", "is " + cursor + ", which was never given out here", "0, or the next of an answer");
        }
        List<PublishedChange> found = changes.between(cursor, last, limit);
        long next = found.isEmpty() ? cursor : found.get(found.size() - 1).sequence();
        return new ChangePage(found, next, next < last);
    }

    /**
     * What changed with an entry, against the same thing as it was published before. What right answers were and are is not told.
     *
     * @throws NotFoundException if there is no such entry
     */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public CourseDifference difference(long sequence) {
        return differences.of(
                changes.find(sequence).orElseThrow(() -> new NotFoundException("change", String.valueOf(sequence))));
    }
}
