package org.lmiinstitute.lms.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Erasures go on when the database comes back, and the log names nobody. */
class ErasureWorkerTest {

    private final UUID stopped = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Away erasure = new Away();
    private final ErasureWorker worker = new ErasureWorker();

    ErasureWorkerTest() {
        worker.erasure = erasure;
    }

    @Test
    void aTimerSurvivesAnOutage() {
        erasure.isAway = true;

        assertThatCode(worker::goOn).doesNotThrowAnyException();
        assertThatCode(worker::goOn).doesNotThrowAnyException();
    }

    @Test
    void oneThatStopsKeepsNoOtherFromGoingOnAndTheLogNamesNobody() {
        List<String> said = new ArrayList<>();
        Logger log = Logger.getLogger(ErasureWorker.class.getName());
        Handler reader = reader(said);
        log.addHandler(reader);
        try {
            worker.goOn();
        } finally {
            log.removeHandler(reader);
        }

        assertThat(erasure.run).containsExactly(other);
        assertThat(String.join("\n", said))
                .contains(stopped.toString(), "IllegalStateException")
                .doesNotContain("lena@example.org");
    }

    private static Handler reader(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getMessage() + " " + List.of(entry.getParameters()) + " " + entry.getThrown());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    /** Two are open; one stops, and not even that can be kept. */
    private final class Away extends Erasure {

        private final List<UUID> run = new ArrayList<>();
        private boolean isAway;

        @Override
        public List<UUID> open() {
            if (isAway) {
                throw new IllegalStateException("the database is away");
            }
            return List.of(stopped, other);
        }

        @Override
        public void run(UUID request) {
            if (request.equals(stopped)) {
                throw new IllegalStateException("lena@example.org cannot be read");
            }
            run.add(request);
        }

        @Override
        public void complain(UUID request, RuntimeException failure) {
            throw new IllegalStateException("of lena@example.org nothing can be kept");
        }
    }
}
