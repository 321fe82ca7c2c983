package org.lmiinstitute.lms.curriculum;

import java.util.List;

/**
 * What a search found, with the counts beside each filter.
 *
 * @param offers courses first, then by date and title
 * @param topics how many offers each topic would leave, the other filters kept; every topic that occurs
 * @param audiences likewise
 * @param forms likewise
 */
public record OfferResults(List<Offer> offers, List<Facet> topics, List<Facet> audiences, List<Facet> forms) {

    /** A value of a filter and the number of offers that choosing it would leave. */
    public record Facet(String code, int count) {}
}
