package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which bytes of the archive belong to which entry. Entries that share bytes are how a small archive unpacks to any size without a
 * conspicuous ratio (David Fifield, "A better zip bomb", 2019), and no honest program writes them.
 */
final class Spans {

    private final List<Span> spans = new ArrayList<>();

    /** Adds an entry, from its local header to the end of its content. */
    void add(String path, long start, long end) {
        spans.add(new Span(path, start, end));
    }

    /** Called when all entries are known; none may reach into the directory either. */
    void refuseSharedBytes(long directory) {
        spans.sort(Comparator.comparingLong(Span::start));
        long free = 0;
        for (Span span : spans) {
            if (span.start < free || span.end > directory) {
                throw new ArchiveRefusedException(
                        span.path,
                        "it shares bytes of the archive with something else",
                        "each file with bytes of its own");
            }
            free = span.end;
        }
    }

    private record Span(String path, long start, long end) {}
}
