package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.Offer;

/** The table {@code offer}. */
@ApplicationScoped
public class OfferRepository {

    private static final Comparator<Offer> ORDER = Comparator.comparing(Offer::kind)
            .thenComparing(Offer::startsAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Offer::code, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Offer::title);

    @Inject
    private EntityManager entities;

    public void put(Offer offer) {
        entities.merge(new OfferRow(offer));
    }

    public void remove(UUID id) {
        OfferRow row = entities.find(OfferRow.class, id);
        if (row != null) {
            entities.remove(row);
        }
    }

    /** Every offer whose text holds all words; one query. */
    public List<Offer> findByText(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        StringBuilder query = new StringBuilder("select o from OfferRow o where 1 = 1");
        for (int i = 0; i < words.size(); i++) {
            query.append(" and o.searchText like :word").append(i).append(" escape '!'");
        }
        TypedQuery<OfferRow> found = entities.createQuery(query.toString(), OfferRow.class);
        for (int i = 0; i < words.size(); i++) {
            found.setParameter("word" + i, "%" + escaped(words.get(i)) + "%");
        }
        return found.getResultStream().map(OfferRow::offer).sorted(ORDER).toList();
    }

    private static String escaped(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }
}
