package org.lmiinstitute.lms.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.OfferResults;
import org.lmiinstitute.lms.curriculum.OfferResults.Facet;
import org.lmiinstitute.lms.curriculum.OfferSearch;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** The catalogue: what was searched for, what was found, and how to narrow it. */
@Named("cataloguePage")
@RequestScoped
public class CataloguePage implements LoadedPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private CatalogService catalog;

    @Inject
    private OfferRows offerRows;

    @Inject
    private CatalogueLinkedData linkedData;

    @Inject
    private Texts texts;

    private OfferSearch search;
    private OfferResults results;
    private List<OfferRow> rows;
    private List<Filter> filters;

    @Override
    public void load() {
        search = new OfferSearch(parameter("q"), parameter("topic"), parameter("audience"), parameter("form"));
        results = catalog.search(search);
        rows = offerRows.of(results.offers());
        CatalogueAddress here = new CatalogueAddress(search);
        filters = List.of(
                filter(here, "form", search.form(), results.forms()),
                filter(here, "audience", search.audience(), results.audiences()),
                filter(here, "topic", search.topic(), results.topics()));
    }

    public String getText() {
        return search.text();
    }

    public String getForm() {
        return search.form();
    }

    public String getAudience() {
        return search.audience();
    }

    public String getTopic() {
        return search.topic();
    }

    public List<OfferRow> getRows() {
        return rows;
    }

    public List<Filter> getFilters() {
        return filters;
    }

    /** How many filters are chosen, for the button that opens them on a phone. */
    public long getChosen() {
        return filters.stream()
                .flatMap(filter -> filter.choices().stream())
                .filter(Filter.Choice::chosen)
                .count();
    }

    public boolean isNarrowed() {
        return getChosen() > 0 || !search.text().isEmpty();
    }

    /** The offers for search engines, as JSON-LD. */
    public String getLinkedData() {
        return linkedData.of(results.offers(), rows);
    }

    private Filter filter(CatalogueAddress here, String name, String chosen, List<Facet> facets) {
        TextBundle text = texts.of("catalogue");
        return new Filter(
                text.get("filter." + name),
                facets.stream()
                        .map(facet ->
                                choice(here, name, facet, text, facet.code().equals(chosen)))
                        .toList());
    }

    private static Filter.Choice choice(
            CatalogueAddress here, String name, Facet facet, TextBundle text, boolean chosen) {
        return new Filter.Choice(
                text.label(name, facet.code()), facet.count(), here.with(name, chosen ? "" : facet.code()), chosen);
    }

    private String parameter(String name) {
        return request.getParameter(name);
    }
}
