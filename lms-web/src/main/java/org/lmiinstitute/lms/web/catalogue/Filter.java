package org.lmiinstitute.lms.web.catalogue;

import java.util.List;

/** One way to narrow the catalogue, with its choices. */
public record Filter(String title, List<Choice> choices) {

    /**
     * A value of a filter as a link that works without any script.
     *
     * @param count how many offers it would leave
     * @param address the catalogue with this choice made, or taken back when it is chosen already
     */
    public record Choice(String label, int count, String address, boolean chosen) {}
}
