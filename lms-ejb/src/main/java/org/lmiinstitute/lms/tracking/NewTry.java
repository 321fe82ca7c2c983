package org.lmiinstitute.lms.tracking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The wish to try a failed quiz again.
 *
 * @param id of this event, chosen by the browser; saying it again begins no second try
 * @param activity the quiz's short id
 */
public record NewTry(@NotNull UUID id, @NotNull String activity) {}
