package org.lmiinstitute.lms.web.incoming;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.Fate;

/**
 * What of a report a page shows.
 *
 * @param address of the page
 * @param fate only what becomes of it so
 * @param from how many stand before
 */
public record ReportPart(String address, Optional<Fate> fate, int from) {

    /** So many things stand on a page. */
    static final int SIZE = 100;

    /** Reads the parameters {@code fate} and {@code from}; what makes no sense counts as not given. */
    static ReportPart of(UnaryOperator<String> parameters, String address) {
        String wanted = parameters.apply("fate");
        String from = parameters.apply("from");
        return new ReportPart(
                address,
                Stream.of(Fate.values())
                        .filter(fate -> fate.word().equals(wanted))
                        .findFirst(),
                from != null && from.matches("\\d{1,7}") ? Integer.parseInt(from) : 0);
    }

    /** The first page of those with a fate; of all, if they are chosen already. */
    String with(Fate wanted) {
        return fate.equals(Optional.of(wanted)) ? address : address + "?fate=" + wanted.word();
    }

    String next() {
        return at(from + SIZE);
    }

    /** The address of the part before, or null at the beginning. */
    public String getPrevious() {
        return from > 0 ? at(Math.max(0, from - SIZE)) : null;
    }

    private String at(int position) {
        return address + "?from=" + position
                + fate.map(wanted -> "&fate=" + wanted.word()).orElse("");
    }
}
