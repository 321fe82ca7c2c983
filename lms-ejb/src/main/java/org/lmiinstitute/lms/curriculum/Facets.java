package org.lmiinstitute.lms.curriculum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Narrows offers by the filters of a search and counts what each value of each filter would leave. */
final class Facets {

    private Facets() {}

    static OfferResults narrow(List<Offer> offers, OfferSearch search) {
        Predicate<Offer> topic = chosen(search.topic(), Offer::topics);
        Predicate<Offer> audience = chosen(search.audience(), Offer::audiences);
        Predicate<Offer> form = chosen(search.form(), Facets::forms);
        return new OfferResults(
                offers.stream().filter(topic.and(audience).and(form)).toList(),
                count(offers, audience.and(form), Offer::topics),
                count(offers, topic.and(form), Offer::audiences),
                count(offers, topic.and(audience), Facets::forms));
    }

    private static List<String> forms(Offer offer) {
        return List.of(offer.kind().code());
    }

    private static Predicate<Offer> chosen(String value, Function<Offer, List<String>> values) {
        return value.isEmpty() ? offer -> true : offer -> values.apply(offer).contains(value);
    }

    private static List<OfferResults.Facet> count(
            List<Offer> offers, Predicate<Offer> otherFilters, Function<Offer, List<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        offers.stream().map(values).flatMap(Collection::stream).forEach(value -> counts.put(value, 0));
        offers.stream()
                .filter(otherFilters)
                .map(values)
                .flatMap(Collection::stream)
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new OfferResults.Facet(entry.getKey(), entry.getValue()))
                .toList();
    }
}
