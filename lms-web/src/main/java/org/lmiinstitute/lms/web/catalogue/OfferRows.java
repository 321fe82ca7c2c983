package org.lmiinstitute.lms.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.Offer;
import org.lmiinstitute.lms.curriculum.OfferKind;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionService;
import org.lmiinstitute.lms.web.event.SessionTimes;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Puts offers and their next sessions into words. */
@RequestScoped
public class OfferRows {
    private SessionService sessions;
    private Texts texts;
    private Times times;
    private SessionTimes sessionTimes;

    protected OfferRows() {}

    @Inject
    public OfferRows(SessionService sessions, Texts texts, Times times, SessionTimes sessionTimes) {
        this.sessions = sessions;
        this.texts = texts;
        this.times = times;
        this.sessionTimes = sessionTimes;
    }

    /** Rows in the order of the offers; one query for all their sessions. */
    List<OfferRow> of(List<Offer> offers) {
        Map<UUID, Session> next = sessions.comingSessions().stream()
                .collect(Collectors.toMap(Session::getOwnerId, Function.identity(), (first, later) -> first));
        return offers.stream().map(offer -> row(offer, next.get(offer.id()))).toList();
    }

    private OfferRow row(Offer offer, Session next) {
        TextBundle text = texts.of("catalogue");
        String address = address(offer);
        String kind = text.label("form", offer.kind().code());
        if (next != null) {
            return new OfferRow(
                    address,
                    kind,
                    text.get(next.isFull() ? "state.full" : "state.open"),
                    next.isFull() ? "warn" : "ok",
                    offer.title(),
                    offer.summary(),
                    facts(offer, next),
                    next.getStartsAt(),
                    sessionTimes.day(next),
                    sessionTimes.time(next),
                    seats(next));
        }
        boolean recorded = offer.kind() == OfferKind.WEBINAR;
        boolean any = offer.kind() != OfferKind.WORKSHOP;
        return new OfferRow(
                address,
                kind,
                recorded ? text.get("state.recording") : text.label("level", offer.level()),
                "",
                offer.title(),
                offer.summary(),
                facts(offer, null),
                null,
                text.get(any ? (recorded ? "when.watch" : "when.any") : "when.none"),
                null,
                null);
    }

    static String address(Offer offer) {
        return switch (offer.kind()) {
            case COURSE -> "/courses/" + offer.slug();
            case WEBINAR -> "/roundtables/" + offer.slug();
            case WORKSHOP -> "/workshops/" + offer.slug();
        };
    }

    private String facts(Offer offer, Session next) {
        TextBundle text = texts.of("catalogue");
        List<String> facts = new ArrayList<>();
        if (offer.code() != null) {
            facts.add(offer.code());
        }
        if (offer.minutes() > 0) {
            facts.add(times.length(offer.minutes()));
        }
        if (offer.kind() != OfferKind.COURSE && next != null) {
            facts.add(text.get("place." + offer.kind().code()));
        }
        if (!offer.audiences().isEmpty()) {
            facts.add(text.label(
                    "for", String.join("+", offer.audiences().stream().sorted().toList())));
        }
        return String.join(" · ", facts);
    }

    private String seats(Session next) {
        TextBundle text = texts.of("catalogue");
        if (next.isFull()) {
            return next.getWaiting() == 0 ? text.get("seats.none") : text.fill("seats.waiting", next.getWaiting());
        }
        return next.seatsLeft().map(left -> text.fill("seats.left", left)).orElse(null);
    }
}
