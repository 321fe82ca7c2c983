package org.lmiinstitute.lms.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lmiinstitute.lms.tracking.ProgressRebuilder;

/** {@code POST /control/rebuild-progress}: makes everyone's progress again from the statements. */
@WebServlet("/control/rebuild-progress")
public class RebuildOrder extends ControlOrder {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProgressRebuilder rebuilder;

    @Override
    Outcome carryOut(HttpServletRequest request) {
        return Outcome.done(List.of("Progress of " + rebuilder.rebuildAll() + " registrations was made again."));
    }
}
