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
import org.lmiinstitute.lms.common.ConflictException;

/** Why something of a package stays out; faults of ours are found again. */
class UnreadTest {

    @Test
    void aFaultOfOursStandsInTheLogWithItsCause() {
        Kept kept = new Kept();
        Logger log = Logger.getLogger(Unread.class.getName());
        RuntimeException fault = new IndexOutOfBoundsException("begin 2, end 0");

        log.addHandler(kept);
        String reason = Unread.why("week-1/page.html", fault);
        log.removeHandler(kept);

        assertThat(reason).contains("a fault of this installation");
        assertThat(kept.records).singleElement().satisfies(record -> {
            assertThat(record.getThrown()).isSameAs(fault);
            assertThat(record.getMessage()).contains("week-1/page.html");
        });
    }

    @Test
    void aRefusalSaysItItself() {
        assertThat(Unread.why("a.html", new ArchiveRefusedException("a.html", "it is damaged", "a whole one")))
                .contains("it is damaged");
    }

    @Test
    void whatIsNoneOfBothGoesOn() {
        RuntimeException disk = new UncheckedIOException(new IOException("no space"));
        RuntimeException ended = new ConflictException("The import was ended.");

        assertThatThrownBy(() -> Unread.why("a.html", disk)).isSameAs(disk);
        assertThatThrownBy(() -> Unread.why("a.html", ended)).isSameAs(ended);
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
