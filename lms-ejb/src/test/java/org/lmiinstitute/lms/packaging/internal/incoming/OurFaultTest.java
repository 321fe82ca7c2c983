package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Faults of ours are found again; what is none goes on. */
class OurFaultTest {

    @Test
    void itStandsInTheLogWithItsCause() {
        Kept kept = new Kept();
        Logger log = Logger.getLogger(OurFault.class.getName());
        RuntimeException fault = new IndexOutOfBoundsException("begin 2, end 0");

        log.addHandler(kept);
        String reason = OurFault.in("week-1/page.html", fault);
        log.removeHandler(kept);

        assertThat(reason).contains("a fault of this installation");
        assertThat(kept.records).singleElement().satisfies(record -> {
            assertThat(record.getThrown()).isSameAs(fault);
            assertThat(record.getMessage()).contains("week-1/page.html");
        });
    }

    @Test
    void refusalsAndFilesThatCannotBeReadGoOn() {
        RuntimeException refused = new ArchiveRefusedException("a.zip", "it is damaged", "a whole one");
        RuntimeException unread = new UncheckedIOException(new IOException("no space"));

        assertThatThrownBy(() -> OurFault.in("a.html", refused)).isSameAs(refused);
        assertThatThrownBy(() -> OurFault.in("a.html", unread)).isSameAs(unread);
    }

    private static final class Kept extends Handler {

        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
            // keeps all there is
        }

        @Override
        public void close() {
            // holds nothing open
        }
    }
}
