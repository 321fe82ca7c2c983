package org.lmiinstitute.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.internal.OfferRepository;

/**
 * Where each feature keeps its entries of the catalogue up to date. Trusted: called by readers of content files and by
 * services, inside their transaction, never by a page.
 */
@ApplicationScoped
public class Offers {

    private OfferRepository repository;

    protected Offers() {}

    @Inject
    public Offers(OfferRepository repository) {
        this.repository = repository;
    }

    /** Adds the entry, or replaces the one with the same id. */
    public void put(Offer offer) {
        repository.put(offer);
    }

    /** Takes the entry out of the catalogue, if it is there. */
    public void remove(UUID id) {
        repository.remove(id);
    }
}
