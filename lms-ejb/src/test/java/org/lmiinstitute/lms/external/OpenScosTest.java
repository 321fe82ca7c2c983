package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.OwnTransaction;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.external.internal.Admissions;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.external.internal.scorm.ScormRuns;
import org.lmiinstitute.lms.tracking.PlayReply;

class OpenScosTest {

    private static final int DEADLOCK = 1213;

    private final List<ScormCommit> told = new ArrayList<>();

    private final Admissions learner = admitting(false);
    private final Admissions trainer = admitting(true);

    /** Loses its first race. */
    private final ScormRuns runs = new ScormRuns(null, null, null, null, null, null) {
        @Override
        public PlayReply commit(UUID launchId, ExternalLaunchRow launch, ScormCommit commit) {
            told.add(commit);
            if (told.size() == 1) {
                throw new IllegalStateException(new SQLException("deadlock", "40001", DEADLOCK));
            }
            return null;
        }
    };

    @Test
    void lastWordsThatLoseARaceAreKeptAllTheSame() {
        OpenScos scos = new OpenScos(learner, null, runs, new Transactions(new OwnTransaction()));
        ScormCommit lastWords = new ScormCommit(null, 1, true, JsonNodeFactory.instance.objectNode(), null);

        scos.commit(new Admission("token", "host"), lastWords);

        assertThat(told).containsExactly(lastWords, lastWords);
    }

    @Test
    void ofAPreviewNothingIsKept() {
        OpenScos scos = new OpenScos(trainer, null, runs, new Transactions(new OwnTransaction()));

        scos.commit(
                new Admission("token", "host"),
                new ScormCommit(null, 1, true, JsonNodeFactory.instance.objectNode(), null));

        assertThat(told).isEmpty();
    }

    private static Admissions admitting(boolean isPreview) {
        return new Admissions(null, null, null) {
            @Override
            public Optional<ExternalLaunchRow> findLaunch(Admission admission) {
                return Optional.of(new ExternalLaunchRow() {
                    @Override
                    public boolean isPreview() {
                        return isPreview;
                    }
                });
            }
        };
    }
}
