package org.lmiinstitute.lms.curriculum.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.Offer;
import org.lmiinstitute.lms.curriculum.OfferKind;
import org.lmiinstitute.lms.curriculum.Words;

/** How an entry of the catalogue is kept. */
@Entity
@Table(name = "offer")
public class OfferRow {

    @Id
    private UUID id;

    private String kind;
    private String slug;
    private String code;
    private String title;
    private String summary;
    private String language;
    private String level;
    private String audiences;
    private String topics;
    private int minutes;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "module_count")
    private int moduleCount;

    private boolean certificate;
    private boolean recorded;

    /** What a text search looks through, in lower case. */
    @Column(name = "search_text")
    private String searchText;

    protected OfferRow() {}

    OfferRow(Offer offer) {
        id = offer.id();
        kind = offer.kind().code();
        slug = offer.slug();
        code = offer.code();
        title = offer.title();
        summary = offer.summary();
        language = offer.language();
        level = offer.level();
        audiences = Words.join(offer.audiences());
        topics = Words.join(offer.topics());
        minutes = offer.minutes();
        startsAt = offer.startsAt();
        moduleCount = offer.moduleCount();
        certificate = offer.certificate();
        recorded = offer.recorded();
        searchText = searchText(offer);
    }

    private static String searchText(Offer offer) {
        return String.join(
                        " ",
                        offer.code() == null ? "" : offer.code(),
                        offer.title(),
                        offer.summary(),
                        String.join(" ", offer.topics()).replace('-', ' '))
                .toLowerCase(Locale.ROOT);
    }

    Offer offer() {
        return new Offer(
                id,
                OfferKind.find(kind).orElseThrow(),
                slug,
                code,
                title,
                summary,
                language,
                level,
                Words.split(audiences),
                Words.split(topics),
                minutes,
                startsAt,
                moduleCount,
                certificate,
                recorded);
    }
}
