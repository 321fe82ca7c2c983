package org.lmiinstitute.lms.web.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.OfferSearch;

/** Addresses of the catalogue: a search is a link that can be kept and sent. */
final class CatalogueAddress {
    private final Map<String, String> parameters = new LinkedHashMap<>();

    CatalogueAddress(OfferSearch search) {
        put("q", search.text());
        put("form", search.form());
        put("audience", search.audience());
        put("topic", search.topic());
    }

    /** This search with another value for one filter; an empty value takes the filter back. */
    String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        String query = changed.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/" : "/?" + query;
    }

    private void put(String name, String value) {
        parameters.put(name, value);
    }
}
