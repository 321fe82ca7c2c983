package org.lmiinstitute.lms.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.curriculum.OfferResults.Facet;

class FacetsTest {

    private static final Offer COURSE =
            offer("course", OfferKind.COURSE, List.of("data-user"), List.of("data-analysis"));
    private static final Offer WEBINAR = offer(
            "webinar",
            OfferKind.WEBINAR,
            List.of("data-user", "data-producer"),
            List.of("data-analysis", "data-collection"));
    private static final Offer WORKSHOP =
            offer("workshop", OfferKind.WORKSHOP, List.of("data-producer"), List.of("data-collection"));
    private static final List<Offer> ALL = List.of(COURSE, WEBINAR, WORKSHOP);

    @Test
    void withoutFiltersEverythingIsFoundAndCounted() {
        OfferResults results = Facets.narrow(ALL, OfferSearch.EVERYTHING);

        assertThat(results.offers()).containsExactly(COURSE, WEBINAR, WORKSHOP);
        assertThat(results.topics()).containsExactly(new Facet("data-analysis", 2), new Facet("data-collection", 2));
        assertThat(results.forms())
                .containsExactly(new Facet("course", 1), new Facet("webinar", 1), new Facet("workshop", 1));
    }

    @Test
    void aCountSaysWhatChoosingTheValueWouldLeave() {
        OfferResults results = Facets.narrow(ALL, new OfferSearch("", "data-analysis", " ", null));

        assertThat(results.offers()).containsExactly(COURSE, WEBINAR);
        assertThat(results.topics())
                .as("the filter's own values are counted as if it were not set")
                .containsExactly(new Facet("data-analysis", 2), new Facet("data-collection", 2));
        assertThat(results.forms())
                .as("a value that would leave nothing stays in the list")
                .containsExactly(new Facet("course", 1), new Facet("webinar", 1), new Facet("workshop", 0));
        assertThat(results.audiences()).containsExactly(new Facet("data-producer", 1), new Facet("data-user", 2));
    }

    @Test
    void filtersNarrowTogether() {
        OfferSearch search = new OfferSearch(null, "data-collection", "data-user", "webinar");

        assertThat(Facets.narrow(ALL, search).offers()).containsExactly(WEBINAR);
    }

    private static Offer offer(String slug, OfferKind kind, List<String> audiences, List<String> topics) {
        return new Offer(
                new UUID(0, slug.hashCode()),
                kind,
                slug,
                null,
                slug,
                slug,
                "en",
                "foundation",
                audiences,
                topics,
                60,
                null,
                0,
                false,
                false);
    }
}
